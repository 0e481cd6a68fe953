package org.impactdata.batch.operations;

import org.springframework.stereotype.Component;

/**
 * What the caller may see and do of runs: their own, and all of them with the permission.
 */
@Component
class RunAccess {

	Requester requester() {
		return Requester.current("CONSOLE");
	}

	boolean mayRead(JobRunDetails run) {
		return true;
	}

	JobRunFilter narrow(JobRunFilter filter) {
		return filter;
	}

	void requireOperate(JobRunDetails run) {
	}

}
