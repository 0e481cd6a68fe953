package org.impactdata.batch.operations;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The one way to start jobs and to follow them, for the console, the shell and the
 * schedules. Every run is kept in the database and fired by whichever worker is free, so
 * that it survives the process that asked for it.
 * <p>
 * Agents see and operate their own runs, and with the permissions {@code JOB_READ} and
 * {@code JOB_OPERATE} those asked for within their organisations. A run has the rights of
 * the agent who asked for it, as they are when it runs. Without a caller every method
 * fails with {@code AuthenticationCredentialsNotFoundException}: the product itself uses
 * {@code Caller.runAs}.
 */
public interface JobOperations {

	/** The jobs that may be asked for, by name. */
	List<JobDescription> descriptions();

	/** What is told about a job; null when this process does not know it. */
	@Nullable JobDescription description(String job);

	/**
	 * Accepts a run and queues it.
	 * @return the id of the run
	 * @throws JobOperationException when the job is unknown or a parameter is not as its
	 * description says
	 */
	long request(JobRequest request);

	/** The run, empty when there is none of that id. */
	Optional<JobRunDetails> find(long run);

	/**
	 * Runs, the newest first.
	 * @param limit at most this many, 1 to 1,000
	 * @param beforeId only runs older than this one, null for the newest
	 */
	List<JobRunListItem> recent(JobRunFilter filter, int limit, @Nullable Long beforeId);

	/**
	 * How far the run is, read from the batch tables.
	 * @throws JobOperationException when there is no such run
	 */
	JobProgress progress(long run);

	/**
	 * Asks the run to stop at its next commit; takes a queued run out of the queue.
	 * @throws JobOperationException when the run has ended or is stopping already
	 */
	void stop(long run);

	/**
	 * Queues a stopped or failed run again; it goes on at its last commit.
	 * @throws JobOperationException when the run has not ended, or ended well
	 */
	void restart(long run);

	/**
	 * Gives up a stopped or failed run for good.
	 * @throws JobOperationException when the run has not ended, or ended well
	 */
	void abandon(long run);

	/**
	 * Notes a file the run produced; a second file of the same kind takes its place.
	 * @param kind at most 30 characters
	 */
	void attachFile(long run, String kind, long storedFileId);

	/**
	 * Whether the caller may stop, restart and abandon the run; false for an unknown one.
	 */
	boolean mayOperate(long run);

	/**
	 * The files the run produced, by kind; none when the caller may not have them, as
	 * they tell of adherents whom the caller may not see whole.
	 */
	List<JobRunFile> files(long run);

}
