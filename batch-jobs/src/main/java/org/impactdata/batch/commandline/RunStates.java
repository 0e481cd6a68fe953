package org.impactdata.batch.commandline;

import java.util.Set;

import org.impactdata.batch.operations.JobOperations;
import org.impactdata.batch.operations.JobRunDetails;
import org.impactdata.batch.operations.JobRunState;
import org.impactdata.batch.operations.JobTexts;
import org.impactdata.batch.schedule.NodeRegistry;

/**
 * What state a run is in: one whose process was killed is called so before any process
 * that runs jobs has settled it.
 */
final class RunStates {

	private static final Set<JobRunState> UNDER_WAY = Set.of(JobRunState.RUNNING, JobRunState.STOPPING);

	private final JobOperations operations;

	private final NodeRegistry nodes;

	RunStates(Session session) {
		this.operations = session.get(JobOperations.class);
		this.nodes = session.get(NodeRegistry.class);
	}

	String text(long run, JobRunState state) {
		return interrupted(run, state) ? CommandTexts.text("jobs.interrupted")
				: JobTexts.state(state, CommandTexts.locale());
	}

	boolean interrupted(long run, JobRunState state) {
		return UNDER_WAY.contains(state)
				&& this.operations.find(run).map(JobRunDetails::nodeId).filter(this.nodes::gone).isPresent();
	}

}
