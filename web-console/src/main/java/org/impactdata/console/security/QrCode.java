package org.impactdata.console.security;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;

/** A picture for a phone's camera, dark on white in every theme. */
final class QrCode extends Div {

	QrCode(String content, String description) {
		addClassName("qr-code");
		getElement().setAttribute("role", "img");
		getElement().setAttribute("aria-label", description);
		add(new Svg(draw(content)));
	}

	private static String draw(String content) {
		BitMatrix squares = encode(content);
		StringBuilder path = new StringBuilder();
		for (int y = 0; y < squares.getHeight(); y++) {
			for (int x = 0; x < squares.getWidth(); x++) {
				if (squares.get(x, y)) {
					path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
				}
			}
		}
		return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\"><path d=\"%s\"/></svg>"
			.formatted(squares.getWidth(), squares.getHeight(), path);
	}

	private static BitMatrix encode(String content) {
		try {
			return new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, 0, 0);
		}
		catch (WriterException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
