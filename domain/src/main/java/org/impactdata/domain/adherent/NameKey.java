package org.impactdata.domain.adherent;

import java.text.Normalizer;

import org.jspecify.annotations.Nullable;

/**
 * The form of a name by which names are sorted and matched: no case, accents, ligatures
 * or punctuation, words parted by one space. Letters of other scripts stay.
 */
public final class NameKey {

	private static final int MAX_LENGTH = 255;

	private NameKey() {
	}

	/** The key of a person: last name, then first name. */
	public static String ofPerson(@Nullable String lastName, @Nullable String firstName) {
		StringBuilder key = new StringBuilder(48);
		if (lastName != null) {
			append(key, lastName);
		}
		if (firstName != null) {
			if (!key.isEmpty() && key.charAt(key.length() - 1) != ' ') {
				key.append(' ');
			}
			append(key, firstName);
		}
		return finish(key);
	}

	/** The key of any name: a legal name, a city, a heading. */
	public static String of(String name) {
		StringBuilder key = new StringBuilder(name.length() + 8);
		append(key, name);
		return finish(key);
	}

	private static String finish(StringBuilder key) {
		int end = Math.min(key.length(), MAX_LENGTH);
		if (end > 0 && end < key.length() && Character.isHighSurrogate(key.charAt(end - 1))) {
			end--;
		}
		while (end > 0 && key.charAt(end - 1) == ' ') {
			end--;
		}
		return key.substring(0, end);
	}

	private static void append(StringBuilder key, String name) {
		boolean ascii = true;
		for (int i = 0; i < name.length() && ascii; i++) {
			ascii = name.charAt(i) < 0x80;
		}
		String decomposed = ascii ? name : Normalizer.normalize(name, Normalizer.Form.NFKD);
		int length = decomposed.length();
		for (int i = 0; i < length; i++) {
			char c = decomposed.charAt(i);
			if (c < 0x80) {
				appendAscii(key, c);
			}
			else if (Character.isSurrogate(c)) {
				key.append(c);
			}
			else {
				appendOther(key, c);
			}
		}
	}

	private static void appendAscii(StringBuilder key, char c) {
		if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
			key.append(c);
		}
		else if (c >= 'A' && c <= 'Z') {
			key.append((char) (c + 32));
		}
		else {
			part(key);
		}
	}

	private static void appendOther(StringBuilder key, char c) {
		String plain = ligature(c);
		if (plain != null) {
			key.append(plain);
		}
		else if (Character.isLetterOrDigit(c)) {
			key.append(Character.toLowerCase(c));
		}
		else if (Character.getType(c) == Character.COMBINING_SPACING_MARK
				|| (Character.getType(c) == Character.NON_SPACING_MARK && !isAccent(c))) {
			// vowel signs are letters in the scripts of India and South-East Asia
			key.append(c);
		}
		else if (Character.getType(c) != Character.NON_SPACING_MARK && Character.getType(c) != Character.FORMAT) {
			part(key);
		}
	}

	private static boolean isAccent(char c) {
		return (c >= 0x300 && c <= 0x36F) || (c >= 0x1AB0 && c <= 0x1AFF) || (c >= 0x1DC0 && c <= 0x1DFF)
				|| (c >= 0x20D0 && c <= 0x20FF) || (c >= 0xFE00 && c <= 0xFE2F) || (c >= 0x591 && c <= 0x5C7)
				|| (c >= 0x610 && c <= 0x670);
	}

	private static void part(StringBuilder key) {
		if (!key.isEmpty() && key.charAt(key.length() - 1) != ' ') {
			key.append(' ');
		}
	}

	private static @Nullable String ligature(char c) {
		return switch (c) {
			case 'œ', 'Œ' -> "oe";
			case 'æ', 'Æ' -> "ae";
			case 'ß', 'ẞ' -> "ss";
			case 'ø', 'Ø' -> "o";
			case 'ł', 'Ł' -> "l";
			case 'đ', 'Đ', 'ð', 'Ð' -> "d";
			case 'þ', 'Þ' -> "th";
			case 'ħ', 'Ħ' -> "h";
			case 'ı' -> "i";
			case 'ŋ', 'Ŋ' -> "n";
			case 'ŧ', 'Ŧ' -> "t";
			case 'ə', 'Ə' -> "e";
			default -> null;
		};
	}

}
