package org.impactdata.domain;

import java.text.Normalizer;

import org.jspecify.annotations.Nullable;

/**
 * Text without case, accents, ligatures and punctuation, words parted by one space: how
 * names are compared and found. Letters of other scripts stay.
 */
public final class FoldedText {

	private FoldedText() {
	}

	/**
	 * The text folded.
	 * @return perhaps empty, never starting or ending with a space
	 */
	public static String of(String text) {
		StringBuilder folded = new StringBuilder(text.length() + 8);
		append(folded, text);
		int end = folded.length();
		if (end > 0 && folded.charAt(end - 1) == ' ') {
			end--;
		}
		return folded.substring(0, end);
	}

	/** Adds a text folded, perhaps with a space at its end. */
	public static void append(StringBuilder key, String name) {
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
