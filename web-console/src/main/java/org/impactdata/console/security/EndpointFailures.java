package org.impactdata.console.security;

import java.nio.charset.StandardCharsets;

import org.impactdata.console.layout.ConsoleLanguages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Answers programs that asked for what failed in one plain sentence, as the screens do.
 */
@RestControllerAdvice(annotations = RestController.class)
class EndpointFailures extends ResponseEntityExceptionHandler {

	private static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

	private final ConsoleTexts texts;

	EndpointFailures(ConsoleTexts texts) {
		this.texts = texts;
	}

	@ExceptionHandler
	ResponseEntity<Object> refused(AccessDeniedException refusal, WebRequest request) {
		return answer(HttpStatus.FORBIDDEN, HttpHeaders.EMPTY, sentence(request, "refused.explanation"));
	}

	@ExceptionHandler
	ResponseEntity<Object> failed(Exception failure, WebRequest request) {
		return answer(HttpStatus.INTERNAL_SERVER_ERROR, HttpHeaders.EMPTY,
				sentence(request, "error.toast", FailureLog.write(failure)));
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception ex, @Nullable Object body,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		if (status.is5xxServerError()) {
			return failed(ex, request);
		}
		boolean missing = status.isSameCodeAs(HttpStatus.NOT_FOUND);
		return answer(status, headers, sentence(request, missing ? "not-found.explanation" : "error.request"));
	}

	private String sentence(WebRequest request, String key, Object... parameters) {
		boolean asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null;
		return this.texts.getTranslation(key, ConsoleLanguages.closest(asked ? request.getLocale() : null), parameters);
	}

	private static ResponseEntity<Object> answer(HttpStatusCode status, HttpHeaders headers, String sentence) {
		return ResponseEntity.status(status).headers(headers).contentType(PLAIN).body(sentence);
	}

}
