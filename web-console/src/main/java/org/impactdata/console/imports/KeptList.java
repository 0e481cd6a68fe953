package org.impactdata.console.imports;

import java.util.List;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.impactdata.batch.adherentimport.AdherentImports;
import org.impactdata.batch.adherentimport.ImportDetails;
import org.impactdata.batch.adherentimport.KeptAdherent;
import org.impactdata.console.layout.Section;

/**
 * Names the adherents an undo left alone because somebody edited them after the import.
 */
final class KeptList extends Composite<Div> {

	private static final int MOST_SHOWN = 200;

	KeptList(AdherentImports imports, ImportDetails details) {
		if (details.kept() == 0) {
			return;
		}
		List<KeptAdherent> kept = imports.keptByUndo(details.id());
		UnorderedList names = new UnorderedList();
		names.addClassName("names");
		kept.stream().limit(MOST_SHOWN).forEach((adherent) -> {
			Span identifiant = new Span(" " + adherent.identifiant());
			identifiant.addClassName("muted");
			names.add(new ListItem(new Anchor("adherents/~" + adherent.id(), adherent.name()), identifiant));
		});
		getContent().add(new Section(getTranslation("import.kept", details.kept()), names));
		if (details.kept() > MOST_SHOWN) {
			names.add(new ListItem(getTranslation("import.kept.more", details.kept() - MOST_SHOWN)));
		}
	}

}
