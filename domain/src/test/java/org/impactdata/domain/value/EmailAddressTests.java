package org.impactdata.domain.value;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import org.impactdata.domain.InvalidValueException;
import org.impactdata.domain.Parsed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EmailAddressTests {

	private static final Path CORPUS = Path.of("../../shared/data/adversarial/isemail/tests.xml");

	/** Categories of the corpus in which every address is wrong. */
	private static final Set<String> WRONG = Set.of("ISEMAIL_ERR", "ISEMAIL_CFWS", "ISEMAIL_DEPREC", "ISEMAIL_RFC5322");

	@ParameterizedTest
	@ValueSource(strings = { "marie.dupont@example.org", " Marie.DUPONT@Example.ORG ", "o'neil@example.ie",
			"a+b_c-d@sub.example.co.uk", "mailto:x@example.org", "élise@exemple.fr", "x@münchen.de", "1@2.fr",
			"\u00A0marie@example.org\u200B", "x@xn--mnchen-3ya.de", "用户@例子.广告" })
	void acceptsAddressesPeopleHave(String text) {
		assertThat(EmailAddress.parse(text)).isInstanceOf(Parsed.Accepted.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "marie", "marie@", "@example.org", "marie@example", "marie@@example.org",
			"marie dupont@example.org", "marie@example..org", ".marie@example.org", "marie.@example.org",
			"marie@-example.org", "marie@example-.org", "\"marie\"@example.org", "marie@[192.168.0.1]",
			"marie@192.168.0.1", "marie@example.org, jean@example.org", "marie@exa_mple.org", "marie@example.org." })
	void refusesWhatCannotBeWrittenTo(String text) {
		assertThat(EmailAddress.parse(text)).isInstanceOf(Parsed.Rejected.class);
	}

	@Test
	void isTrimmedAndInLowerCase() {
		assertThat(EmailAddress.of(" Marie.DUPONT@Example.ORG ").value()).isEqualTo("marie.dupont@example.org");
	}

	@Test
	void refusalSaysWhatIsExpected() {
		assertThatThrownBy(() -> EmailAddress.of("marie")).isInstanceOf(InvalidValueException.class)
			.hasMessageContaining("@");
	}

	/**
	 * Deviations from the corpus, wanted: addresses it calls valid but that have quotes,
	 * an address literal or no dot in the domain are refused; what it calls wrong is
	 * refused without exception.
	 */
	@Test
	void agreesWithTheIsEmailCorpusWherePeopleHaveSuchAddresses() throws Exception {
		Assumptions.assumeTrue(Files.exists(CORPUS), "the isemail corpus is not at " + CORPUS);
		NodeList tests = DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(CORPUS.toFile())
			.getElementsByTagName("test");
		List<String> wronglyAccepted = new ArrayList<>();
		List<String> wronglyRefused = new ArrayList<>();
		for (int i = 0; i < tests.getLength(); i++) {
			Element test = (Element) tests.item(i);
			String address = raw(text(test, "address"));
			boolean accepted = EmailAddress.parse(address) instanceof Parsed.Accepted;
			if (accepted && WRONG.contains(text(test, "category")) && Texts.clean(address) != null
					&& address.equals(Texts.clean(address))) {
				wronglyAccepted.add(address);
			}
			boolean usual = !address.contains("\"") && !address.contains("[")
					&& address.indexOf('.', address.indexOf('@')) > 0;
			if (!accepted && usual && text(test, "category").equals("ISEMAIL_VALID_CATEGORY")) {
				wronglyRefused.add(address);
			}
		}
		assertThat(tests.getLength()).isGreaterThan(100);
		assertThat(wronglyAccepted).isEmpty();
		assertThat(wronglyRefused).isEmpty();
	}

	private static String text(Element test, String name) {
		return test.getElementsByTagName(name).item(0).getTextContent();
	}

	/** The corpus writes a control character as its picture. */
	private static String raw(String address) {
		StringBuilder raw = new StringBuilder();
		address.chars().map((c) -> (c >= 0x2400 && c < 0x2420) ? c - 0x2400 : c).forEach((c) -> raw.append((char) c));
		return raw.toString();
	}

}
