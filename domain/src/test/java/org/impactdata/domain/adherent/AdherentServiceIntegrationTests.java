package org.impactdata.domain.adherent;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.impactdata.domain.Problem;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.Origin;
import org.impactdata.domain.customfield.CustomFieldService;
import org.impactdata.domain.database.DatabaseTest;
import org.impactdata.domain.database.TestDatabase;
import org.impactdata.domain.value.PartialDate;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@DatabaseTest
@TestPropertySource(properties = "impact.search.updates=false")
class AdherentServiceIntegrationTests {

	private static final Caller OPERATOR = new Caller("Awa", Origin.SHELL, Locale.FRENCH);

	@Autowired
	private CustomFieldService customFields;

	@Autowired
	private AdherentStateService states;

	@Autowired
	private AdherentHistoryService histories;

	@Autowired
	private AdherentService adherents;

	@Autowired
	private SequenceService sequence;

	@Autowired
	private JdbcTemplate jdbc;

	@BeforeEach
	void empty() {
		TestDatabase.empty(this.jdbc);
		Caller.runAs(OPERATOR, () -> this.customFields.define(List.of("Taille")));
	}

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void keepsWhatAFormSaysAndTellsItsHistory() {
		AdherentDetails created = OPERATOR.call(() -> this.adherents.create(draft("Dupont", "Élise")));
		assertThat(created.identifiant()).isEqualTo("A-000001");
		assertThat(created.status()).isEqualTo(AdherentStatus.PENDING);
		assertThat(created.displayName()).isEqualTo("Élise Dupont");
		assertThat(created.phoneE164()).isEqualTo("+33612345678");
		assertThat(created.birthDate()).isEqualTo(PartialDate.of("1987-03"));
		assertThat(created.customFields()).containsEntry("Taille", "M");

		AdherentDetails active = OPERATOR.call(() -> this.states.activate(created.id(), created.version()));
		AdherentDetails suspended = OPERATOR
			.call(() -> this.states.suspend(active.id(), active.version(), "Cotisation impayée"));
		assertThat(suspended.status()).isEqualTo(AdherentStatus.SUSPENDED);

		List<HistoryEntry> history = OPERATOR.call(() -> this.histories.of(created.id()));
		assertThat(history).extracting(HistoryEntry::kind)
			.containsExactly(HistoryEntry.Kind.CHANGED, HistoryEntry.Kind.CHANGED, HistoryEntry.Kind.CREATED);
		assertThat(history.getFirst().who()).isEqualTo("Awa");
		assertThat(history.getFirst().origin()).isEqualTo(Origin.SHELL);
		assertThat(history.getFirst().changes()).containsExactly(
				new HistoryEntry.FieldChange(AdherentField.STATUS, null, "ACTIVE", "SUSPENDED"),
				new HistoryEntry.FieldChange(AdherentField.STATUS_REASON, null, null, "Cotisation impayée"));
		assertThat(history.getLast().changes())
			.contains(new HistoryEntry.FieldChange(AdherentField.CUSTOM_FIELDS, "Taille", null, "M"));
		assertThat(this.jdbc.queryForObject("select count(*) from search_index_event", Long.class)).isEqualTo(3);
	}

	@Test
	void aNumberStaysWhatItWasReadAsAsLongAsItIsWrittenTheSame() {
		AdherentDetails created = OPERATOR.call(() -> this.adherents.create(draft("Dupont", "Élise")));
		this.jdbc.update("update adherent set phone = '0470 12 34 56', phone_e164 = '+32470123456'");
		AdherentDetails belgian = OPERATOR.call(() -> this.adherents.find(created.id())).orElseThrow();
		AdherentDetails moved = OPERATOR.call(() -> this.adherents.update(belgian.id(), belgian.version(),
				belgian.toDraft().with(AdherentField.CITY, "Namur")));
		assertThat(moved.phoneE164()).isEqualTo("+32470123456");
		AdherentDetails rung = OPERATOR.call(() -> this.adherents.update(moved.id(), moved.version(),
				moved.toDraft().with(AdherentField.PHONE, "06 12 34 56 79")));
		assertThat(rung.phoneE164()).isEqualTo("+33612345679");
	}

	@Test
	void showsAnAdherentAsItWasAndTakesOneFieldBack() {
		AdherentDetails created = OPERATOR.call(() -> this.adherents.create(draft("Dupont", "Élise")));
		this.jdbc.update("update revision set recorded_at = recorded_at - 8 * 24 * 3600 * 1000");
		AdherentDetails changed = OPERATOR.call(() -> this.adherents.update(created.id(), created.version(),
				draft("Durand", "Élise").with(AdherentField.CITY, "Lyon").with("Taille", "L")));
		LocalDate today = LocalDate.now();

		assertThat(OPERATOR.call(() -> this.histories.asOf(created.id(), today)))
			.hasValueSatisfying((now) -> assertThat(now.toDraft()).isEqualTo(changed.toDraft()));
		assertThat(OPERATOR.call(() -> this.histories.asOf(created.id(), today.minusDays(7))))
			.hasValueSatisfying((then) -> assertThat(then.toDraft()).isEqualTo(created.toDraft()));
		assertThat(OPERATOR.call(() -> this.histories.asOf(created.id(), today.minusDays(9)))).isEmpty();

		long revision = OPERATOR.call(() -> this.histories.of(created.id())).getFirst().revision();
		AdherentDetails back = OPERATOR
			.call(() -> this.histories.takeBack(created.id(), changed.version(), revision, AdherentField.CITY, null));
		assertThat(back.toDraft()).isEqualTo(draft("Durand", "Élise").with("Taille", "L")
			.with(AdherentField.IDENTIFIANT, "A-000001")
			.with(AdherentField.EMAIL, "elise@example.org")
			.with(AdherentField.BIRTH_DATE, "1987-03")
			.with(AdherentField.COUNTRY, "FR"));
		AdherentDetails custom = OPERATOR.call(() -> this.histories.takeBack(created.id(), back.version(), revision,
				AdherentField.CUSTOM_FIELDS, "Taille"));
		assertThat(custom.customFields()).containsEntry("Taille", "M");
		assertThatThrownBy(() -> OPERATOR
			.call(() -> this.histories.takeBack(created.id(), custom.version(), revision, AdherentField.STATUS, null)))
			.isInstanceOf(NoSuchElementException.class);
	}

	@Test
	void leavingHasADayThatMakesSenseAndASuspensionAReason() {
		AdherentDetails created = OPERATOR.call(() -> this.adherents.create(draft("Dupont", "Élise")));
		AdherentDetails active = OPERATOR.call(() -> this.states.activate(created.id(), created.version()));
		for (LocalDate day : List.of(LocalDate.now().plusDays(1), LocalDate.of(2019, 12, 31))) {
			assertThatThrownBy(() -> OPERATOR.call(() -> this.states.leave(active.id(), active.version(), day, "")))
				.isInstanceOfSatisfying(InvalidDraftException.class,
						(ex) -> assertThat(ex.problems().fields()).containsOnlyKeys(AdherentField.LEFT_ON));
		}
		assertThatThrownBy(() -> OPERATOR.call(() -> this.states.suspend(active.id(), active.version(), " ")))
			.isInstanceOfSatisfying(InvalidDraftException.class,
					(ex) -> assertThat(ex.problems().fields()).containsOnlyKeys(AdherentField.STATUS_REASON));
		AdherentDetails gone = OPERATOR
			.call(() -> this.states.leave(active.id(), active.version(), LocalDate.of(2024, 5, 1), "Déménage"));
		assertThat(gone.leftOn()).isEqualTo(LocalDate.of(2024, 5, 1));
		AdherentDetails again = OPERATOR.call(() -> this.states.reactivate(gone.id(), gone.version()));
		assertThat(again.status()).isEqualTo(AdherentStatus.ACTIVE);
		assertThat(again.leftOn()).isNull();
	}

	@Test
	void changingNothingWritesNothing() {
		AdherentDetails created = OPERATOR.call(() -> this.adherents.create(draft("Dupont", "Élise")));
		AdherentDetails same = OPERATOR
			.call(() -> this.adherents.update(created.id(), created.version(), created.toDraft()));
		assertThat(same).isEqualTo(created);
	}

	@Test
	void aLostUpdateShowsTheOtherVersion() {
		AdherentDetails created = OPERATOR.call(() -> this.adherents.create(draft("Dupont", "Élise")));
		AdherentDetails changed = OPERATOR
			.call(() -> this.adherents.update(created.id(), created.version(), draft("Durand", "Élise")));
		EditedMeanwhileException refused = catchThrowableOfType(EditedMeanwhileException.class, () -> OPERATOR
			.call(() -> this.adherents.update(created.id(), created.version(), draft("Dubois", "Élise"))));
		assertThat(refused.current()).isEqualTo(changed);
	}

	@Test
	void refusesAFormWithEveryProblemItHas() {
		AdherentDraft wrong = new AdherentDraft(AdherentKind.PERSON, null, " ", null, null, null, "31/02/1990", "x@",
				"12", null, null, null, null, "Atlantide", null, null, null, null, Map.of());
		InvalidDraftException refused = catchThrowableOfType(InvalidDraftException.class,
				() -> OPERATOR.call(() -> this.adherents.create(wrong)));
		assertThat(refused.problems().fields()).containsOnlyKeys(AdherentField.LAST_NAME, AdherentField.BIRTH_DATE,
				AdherentField.EMAIL, AdherentField.PHONE, AdherentField.COUNTRY);
		assertThat(refused.problems().fields().values())
			.extracting((Problem problem) -> problem.sentence(Locale.FRENCH))
			.doesNotContain("");
	}

	@Test
	void refusesATransitionThatDoesNotExistInWords() {
		AdherentDetails created = OPERATOR.call(() -> this.adherents.create(draft("Dupont", "Élise")));
		assertThatThrownBy(() -> OPERATOR.call(() -> this.states.suspend(created.id(), created.version(), "parce que")))
			.isInstanceOfSatisfying(IllegalTransitionException.class,
					(ex) -> assertThat(ex.sentence(Locale.FRENCH)).contains("En attente", "Suspendu"));
	}

	@Test
	void identifiantsAreUniqueAndGeneratedBeyondThoseGiven() {
		AdherentDraft given = withIdentifiant("A-000041");
		OPERATOR.call(() -> this.adherents.create(given));
		assertThatThrownBy(() -> OPERATOR.call(() -> this.adherents.create(given)))
			.isInstanceOf(InvalidDraftException.class);
		assertThat(OPERATOR.call(() -> this.adherents.create(draft("Dupont", "Élise"))).identifiant())
			.isEqualTo("A-000042");
		IdentifiantPattern pattern = this.sequence.pattern();
		assertThat(OPERATOR.call(() -> this.sequence.reserve(pattern, 1000))).isEqualTo(43);
		assertThat(OPERATOR.call(() -> this.sequence.reserve(pattern, 1))).isEqualTo(1043);
	}

	@Test
	void listsAreSortedAndPagedFromEitherEnd() {
		OPERATOR.call(() -> {
			for (String name : List.of("Zola", "Éluard", "D'Aubigné", "Œdipe", "Camus", "Baudelaire")) {
				this.adherents.create(draft(name, "X"));
			}
			return 0;
		});
		assertThat(names(AdherentSort.NAME, false, 0, 10)).containsExactly("Baudelaire", "Camus", "D'Aubigné", "Éluard",
				"Œdipe", "Zola");
		assertThat(names(AdherentSort.NAME, false, 4, 2)).containsExactly("Œdipe", "Zola");
		assertThat(names(AdherentSort.NAME, false, 5, 5)).containsExactly("Zola");
		assertThat(names(AdherentSort.NAME, true, 4, 1)).containsExactly("Camus");
		for (AdherentSort sort : AdherentSort.values()) {
			assertThat(names(sort, true, 0, 10)).hasSize(6);
		}
		assertThat(OPERATOR.call(() -> this.adherents.count(""))).isEqualTo(new AdherentCount(6, true));
	}

	@Test
	void theJournalNamesWhatChangedAndKeepsNoPersonalValue() {
		AdherentDetails created = OPERATOR.call(() -> this.adherents.create(draft("Dupont", "Élise")));
		OPERATOR.call(() -> this.adherents.update(created.id(), created.version(), draft("Durand", "Élise")));
		assertThat(this.jdbc.queryForList("select action from journal order by id", String.class))
			.endsWith("ADHERENT_CREATED", "ADHERENT_CHANGED");
		assertThat(this.jdbc.queryForObject("select changes from journal order by id desc limit 1", String.class))
			.contains("adherent.last_name")
			.doesNotContain("Dupont")
			.doesNotContain("Durand");
	}

	@Test
	void asksWhetherTheCallerMay() {
		assertThatThrownBy(() -> this.adherents.find(1)).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
		SecurityContextHolder.getContext()
			.setAuthentication(new TestingAuthenticationToken("reader", "", "adherent.read"));
		assertThatThrownBy(() -> this.adherents.find(1)).isInstanceOf(AccessDeniedException.class);
		assertThatThrownBy(() -> this.adherents.create(draft("Dupont", "Élise")))
			.isInstanceOf(AccessDeniedException.class);
	}

	private List<String> names(AdherentSort sort, boolean descending, int offset, int limit) {
		return OPERATOR.call(() -> this.adherents.list(new AdherentListQuery("", sort, descending, offset, limit)))
			.stream()
			.map(AdherentListItem::lastName)
			.toList();
	}

	private static AdherentDraft withIdentifiant(String identifiant) {
		return new AdherentDraft(AdherentKind.ORGANIZATION, identifiant, null, null, "Amis du vélo", null, null, null,
				null, null, null, null, null, null, null, null, null, null, Map.of());
	}

	private static AdherentDraft draft(String lastName, String firstName) {
		return new AdherentDraft(AdherentKind.PERSON, null, lastName, firstName, null, Gender.FEMALE, "03/1987",
				"Elise@Example.org", "06 12 34 56 78", "1 rue de l’Église\nBâtiment B", "01000", "Bourg-en-Bresse",
				null, "France", "Sage-femme", null, LocalDate.of(2020, 1, 1), "Appelle le soir", Map.of("Taille", "M"));
	}

}
