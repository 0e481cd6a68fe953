package org.impactdata.console.security;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Tells programs that an address leads nowhere, where the console would answer with a
 * page.
 */
@RestController
class UnknownEndpoint {

	@RequestMapping({ "/api", "/api/**" })
	void refuse() {
		throw new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
