package org.impactdata.console.adherent.form;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import org.impactdata.console.adherent.AdherentLinks;
import org.impactdata.console.layout.Formats;
import org.impactdata.console.layout.Notice;
import org.impactdata.console.layout.State;
import org.impactdata.console.layout.Toast;
import org.impactdata.console.photo.ChosenPhoto;
import org.impactdata.console.photo.PhotoChoice;
import org.impactdata.domain.DomainException;
import org.impactdata.domain.Problem;
import org.impactdata.domain.adherent.AdherentDetails;
import org.impactdata.domain.adherent.AdherentDraft;
import org.impactdata.domain.adherent.AdherentField;
import org.impactdata.domain.adherent.AdherentListItem;
import org.impactdata.domain.adherent.AdherentMerge;
import org.impactdata.domain.adherent.DraftProblems;
import org.impactdata.domain.adherent.DraftReview;
import org.impactdata.domain.adherent.EditedMeanwhileException;
import org.impactdata.domain.adherent.HistoryEntry;
import org.impactdata.domain.adherent.InvalidDraftException;
import org.impactdata.domain.customfield.CustomFields;
import org.impactdata.domain.organization.OrganizationDetails;
import org.jspecify.annotations.Nullable;

/**
 * The form with all that is said about it: what is wrong, who is alike, who changed the
 * same adherent meanwhile.
 */
final class AdherentEditor extends Div {

	private final transient AdherentFormServices services;

	private final transient Consumer<AdherentDetails> saved;

	private final AdherentFields fields;

	private final PhotoChoice photo;

	private final Div problems = new Div();

	private final SimilarPanel similar = new SimilarPanel(this::openInstead, this::compare);

	/** What is kept, as the form was filled from it; null for a new adherent. */
	private transient @Nullable AdherentDetails base;

	private transient AdherentDraft asShown;

	private transient Consumer<Boolean> changed = (unsaved) -> {
	};

	private boolean done;

	private boolean refused;

	/**
	 * A form.
	 * @param adherent to be changed; null for a new one
	 * @param saved given what was kept
	 */
	AdherentEditor(AdherentFormServices services, @Nullable AdherentDetails adherent, Consumer<AdherentDetails> saved) {
		this.services = services;
		this.saved = saved;
		this.base = adherent;
		this.fields = new AdherentFields(services.agent(), services.organizations(), services.towns(),
				services.phones(), services.customFields().seen());
		addClassNames("page-body", "form-body");
		this.photo = new PhotoChoice(adherent, this::typed);
		Div main = new Div(this.problems, this.photo, this.fields);
		main.addClassName("form-main");
		add(main, this.similar);
		if (adherent != null) {
			this.fields.show(adherent, adherent.toDraft());
		}
		else {
			this.fields.showNew(inUsualOrganization(AdherentDraft.person("", "")));
		}
		this.asShown = this.fields.draft();
		this.fields.listen(this::typed, this::review);
		this.fields.focusFirst();
	}

	private AdherentDraft inUsualOrganization(AdherentDraft draft) {
		Long usual = this.services.adherents().usualOrganization();
		if (usual == null) {
			return draft;
		}
		this.services.organizations()
			.find(usual)
			.ifPresent((organization) -> this.fields.nameOrganization(usual, organization.name()));
		return draft.with(AdherentField.ORGANIZATION, usual.toString());
	}

	/** Tells whether there is anything unsaved, at every change. */
	void onChange(Consumer<Boolean> listener) {
		this.changed = listener;
	}

	boolean isChanged() {
		return !this.done && (this.photo.chosen() != null || !this.fields.draft().equals(this.asShown));
	}

	private void typed() {
		this.changed.accept(isChanged());
		if (this.base == null) {
			this.similar.show(this.services.similar().similarTo(this.fields.draft(), null));
		}
		review();
	}

	private void review() {
		if (!this.fields.show(reviewed(this.fields.draft()), this.refused)) {
			this.problems.removeAll();
		}
	}

	private DraftReview reviewed(AdherentDraft draft) {
		AdherentDetails kept = this.base;
		return this.services.adherents().review(draft, (kept != null) ? kept.id() : null);
	}

	void save() {
		save(this.saved);
	}

	void save(Consumer<AdherentDetails> then) {
		save(this.fields.draft(), then);
	}

	private void save(AdherentDraft draft, Consumer<AdherentDetails> then) {
		AdherentDetails kept = this.base;
		try {
			AdherentDetails written = (kept == null) ? this.services.adherents().create(draft)
					: this.services.adherents().update(kept.id(), kept.version(), draft);
			then.accept(done(written));
		}
		catch (InvalidDraftException ex) {
			refuse(ex);
		}
		catch (EditedMeanwhileException ex) {
			choose(ex.current(), draft, then);
		}
		catch (DomainException ex) {
			Toast.show(State.DANGER, ex.sentence(getLocale()));
		}
		catch (NoSuchElementException ex) {
			Toast.show(State.DANGER, getTranslation("adherent.unknown.gone"));
		}
	}

	private AdherentDetails done(AdherentDetails written) {
		// What is kept is kept: should the photo be refused, saving again changes it.
		this.base = written;
		ChosenPhoto chosen = this.photo.chosen();
		AdherentDetails whole = (chosen == null) ? written
				: this.services.photos().keep(written.id(), written.version(), chosen.picture(), chosen.crop());
		this.done = true;
		this.changed.accept(false);
		return whole;
	}

	private void refuse(InvalidDraftException refusal) {
		this.refused = true;
		this.fields.show(new DraftReview(null, refusal.problems(), reviewed(this.fields.draft()).warnings()), true);
		UnorderedList list = new UnorderedList();
		DraftProblems problems = refusal.problems();
		problems.fields()
			.forEach((field, problem) -> list
				.add(problem(field.label(getLocale()), problem, () -> this.fields.focus(field))));
		CustomFields known = this.services.customFields().seen().all();
		problems.customFields()
			.forEach((name, problem) -> list
				.add(problem(known.find(name).map((field) -> field.label(getLocale())).orElse(name), problem,
						() -> this.fields.focus(name))));
		this.problems.removeAll();
		this.problems.add(new Notice(State.DANGER, getTranslation("adherent.form.refused", problems.size()), list));
		problems.fields()
			.keySet()
			.stream()
			.findFirst()
			.ifPresentOrElse(this.fields::focus,
					() -> this.fields.focus(problems.customFields().keySet().iterator().next()));
	}

	private ListItem problem(String label, Problem problem, Runnable focus) {
		Button link = new Button(getTranslation("adherent.form.problem", label, problem.sentence(getLocale())),
				(click) -> focus.run());
		link.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
		return new ListItem(link);
	}

	private void choose(AdherentDetails theirs, AdherentDraft draft, Consumer<AdherentDetails> then) {
		AdherentDetails kept = this.base;
		AdherentDraft mine = reviewed(draft).normalized();
		if (kept == null || mine == null) {
			Toast.show(State.DANGER, getTranslation("adherent.form.edited-meanwhile"));
			return;
		}
		AdherentMerge merge = AdherentMerge.of(kept.toDraft(), theirs.toDraft(), mine);
		if (merge.differences().isEmpty()) {
			then.accept(done(theirs));
			return;
		}
		HistoryEntry last = this.services.histories().latest(theirs.id()).orElseThrow();
		String who = Optional.ofNullable(last.who()).orElseGet(() -> last.origin().label(getLocale()));
		new ConflictDialog(merge, words(theirs), who, Formats.moment(last.when(), getLocale()), (chosen) -> {
			changeFrom(theirs, chosen);
			save(chosen, then);
		}).open();
	}

	/** Goes on with what was chosen, of what the other one kept. */
	private void changeFrom(AdherentDetails theirs, AdherentDraft chosen) {
		this.base = theirs;
		this.fields.show(theirs, theirs.toDraft());
		this.asShown = this.fields.draft();
		this.fields.show(theirs, chosen);
	}

	private FieldWords words(AdherentDetails named) {
		return new FieldWords(getLocale(), this.services.phones(), this.services.customFields().seen().all(), (id) -> {
			String name = named.organizationName();
			return (name != null && id.equals(String.valueOf(named.organizationId()))) ? name
					: this.services.organizations()
						.find(Long.parseLong(id))
						.map(OrganizationDetails::name)
						.orElse(getTranslation("adherent.form.unknown-organization"));
		});
	}

	/** Empties the form for another adherent of the same kind and organisation. */
	void startAgain() {
		AdherentDraft last = this.fields.draft();
		Long organization = last.organizationId();
		AdherentDraft empty = AdherentDraft.person("", "")
			.with(AdherentField.KIND, last.kind().name())
			.with(AdherentField.ORGANIZATION, (organization != null) ? organization.toString() : null);
		this.fields.showNew(empty);
		this.asShown = this.fields.draft();
		this.base = null;
		this.done = false;
		this.refused = false;
		this.photo.clear();
		this.problems.removeAll();
		this.similar.show(List.of());
		this.fields.focusFirst();
	}

	private void openInstead(AdherentListItem item) {
		UI.getCurrent().navigate(AdherentLinks.page(item.id(), item.identifiant()));
	}

	private void compare(AdherentListItem item) {
		this.services.adherents()
			.find(item.id())
			.ifPresent((found) -> new ComparisonDialog(this.fields.draft(), found.toDraft(), found.displayName(),
					words(found), () -> openInstead(item))
				.open());
	}

}
