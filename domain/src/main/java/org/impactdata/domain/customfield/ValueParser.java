package org.impactdata.domain.customfield;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.impactdata.domain.FoldedText;
import org.impactdata.domain.Parsed;
import org.impactdata.domain.value.DateOrder;
import org.impactdata.domain.value.PartialDate;
import org.impactdata.domain.value.Texts;

/** Reads values of a custom field as people write them. */
final class ValueParser {

	private static final int LONGEST_TEXT = 10_000;

	private static final int LONGEST_LINK = 1000;

	private static final int MOST_NAMED = 8;

	private static final Set<String> YES = Set.of("oui", "o", "yes", "y", "vrai", "true", "1", "x", "✓", "✔");

	private static final Set<String> NO = Set.of("non", "n", "no", "faux", "false", "0");

	/** More digits than these are a number of something else, such as a telephone. */
	private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,6}0*)?");

	private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*");

	private final CustomField field;

	private final DateOrder order;

	private final boolean codesFirst;

	/**
	 * @param codesFirst whether a text that is the code of one choice and the name of
	 * another is the code
	 */
	ValueParser(CustomField field, DateOrder order, boolean codesFirst) {
		this.field = field;
		this.order = order;
		this.codesFirst = codesFirst;
	}

	Parsed<String> parse(String typed) {
		return switch (this.field.type()) {
			case TEXT -> Texts.parseLines(typed, LONGEST_TEXT);
			case NUMBER -> number(typed);
			case DATE -> date(typed);
			case CHOICE -> choice(typed);
			case MULTI_CHOICE -> choices(typed);
			case YES_NO -> yesOrNo(typed);
			case LINK -> link(typed);
		};
	}

	private static Parsed<String> number(String typed) {
		String digits = String.valueOf(Texts.clean(typed)).replaceAll("[ '’_]", "").replace('−', '-');
		int comma = digits.lastIndexOf(',');
		int dot = digits.lastIndexOf('.');
		if (comma >= 0 && dot >= 0) {
			digits = digits.replace((comma < dot) ? "," : ".", "");
		}
		else if (digits.indexOf(',') != comma || digits.indexOf('.') != dot) {
			digits = digits.replaceAll("[,.]", "");
		}
		digits = digits.replace(',', '.');
		if (!NUMBER.matcher(digits).matches()) {
			return Parsed.rejected("custom.number", typed.strip());
		}
		BigDecimal number = new BigDecimal(digits);
		return Parsed.accepted((number.signum() == 0) ? "0" : number.stripTrailingZeros().toPlainString());
	}

	private Parsed<String> date(String typed) {
		return switch (PartialDate.parseDay(typed, this.order)) {
			case Parsed.Accepted<LocalDate>(LocalDate day) -> Parsed.accepted(day.toString());
			case Parsed.Rejected<LocalDate>(var problem) -> new Parsed.Rejected<>(problem);
		};
	}

	private static Parsed<String> yesOrNo(String typed) {
		String word = String.valueOf(Texts.clean(typed)).toLowerCase(java.util.Locale.ROOT);
		if (YES.contains(word)) {
			return Parsed.accepted("true");
		}
		return NO.contains(word) ? Parsed.accepted("false") : Parsed.rejected("custom.yes-no", typed.strip());
	}

	private Parsed<String> choice(String typed) {
		return find(typed).map((choice) -> Parsed.accepted(choice.code())).orElseGet(() -> unknown(typed));
	}

	private Parsed<String> choices(String typed) {
		// Not in the order of the choices, which may become another.
		Set<String> codes = new TreeSet<>();
		for (String part : typed.split("[;|\\n]")) {
			List<String> names = find(part).isPresent() ? List.of(part) : Arrays.asList(part.split(","));
			for (String name : names) {
				if (Texts.clean(name) == null) {
					continue;
				}
				Optional<Choice> found = find(name);
				if (found.isEmpty()) {
					return unknown(name);
				}
				codes.add(found.get().code());
			}
		}
		if (codes.isEmpty()) {
			return Parsed.rejected("text.empty");
		}
		return Parsed.accepted(String.join(ValueTexts.SEPARATOR, codes));
	}

	/** By its code, also one that is retired; by its name, as long as it is offered. */
	private Optional<Choice> find(String typed) {
		String text = String.valueOf(Texts.clean(typed));
		return this.codesFirst ? this.field.choice(text).or(() -> named(text))
				: named(text).or(() -> this.field.choice(text));
	}

	private Optional<Choice> named(String text) {
		String folded = FoldedText.of(text);
		return offered((choice) -> choice.label().equalsIgnoreCase(text))
			.or(() -> offered((choice) -> !folded.isEmpty() && names(choice).anyMatch(folded::equals)));
	}

	private Optional<Choice> offered(Predicate<Choice> condition) {
		return this.field.choices().stream().filter((choice) -> !choice.retired()).filter(condition).findFirst();
	}

	private static Stream<String> names(Choice choice) {
		return Stream.of(choice.label(), (choice.labelEn() != null) ? choice.labelEn() : choice.label())
			.map(FoldedText::of);
	}

	private Parsed<String> unknown(String typed) {
		List<String> offered = new ArrayList<>();
		this.field.choices().stream().filter((choice) -> !choice.retired()).forEach((choice) -> {
			if (offered.size() < MOST_NAMED) {
				offered.add(choice.label());
			}
			else if (offered.size() == MOST_NAMED) {
				offered.add("…");
			}
		});
		return Parsed.rejected("custom.choice", typed.strip(), String.join(", ", offered));
	}

	private static Parsed<String> link(String typed) {
		String address = String.valueOf(Texts.clean(typed));
		Matcher scheme = SCHEME.matcher(address);
		boolean named = scheme.matches() && !scheme.group(1).contains(".");
		String whole = named ? address : "https://" + address;
		try {
			URI uri = new URI(whole);
			boolean page = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
			if (page && uri.getHost() != null && uri.getHost().contains(".") && uri.getUserInfo() == null
					&& whole.length() <= LONGEST_LINK) {
				return Parsed.accepted(whole);
			}
		}
		catch (java.net.URISyntaxException ex) {
			// Said below: what is wrong with it helps nobody.
		}
		return Parsed.rejected("custom.link", typed.strip());
	}

}
