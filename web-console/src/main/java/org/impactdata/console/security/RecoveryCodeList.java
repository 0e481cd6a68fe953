package org.impactdata.console.security;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import org.impactdata.console.layout.Notice;
import org.impactdata.console.layout.State;

/** Recovery codes, the one time they are shown. */
final class RecoveryCodeList extends Div {

	RecoveryCodeList(List<String> codes) {
		addClassName("recovery-codes");
		UnorderedList list = new UnorderedList();
		codes.forEach((code) -> list.add(new ListItem(new Code(code))));
		byte[] text = (getTranslation("recovery-codes.file") + "\n\n" + String.join("\n", codes) + "\n")
			.getBytes(StandardCharsets.UTF_8);
		Anchor download = new Anchor(
				DownloadHandler.fromInputStream((event) -> new DownloadResponse(new ByteArrayInputStream(text),
						getTranslation("recovery-codes.file-name") + ".txt", "text/plain", text.length)),
				getTranslation("recovery-codes.download"));
		add(new Notice(State.WARNING, getTranslation("recovery-codes.once")), list, download);
	}

}
