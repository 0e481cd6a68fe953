package org.impactdata.batch.operations;

/** Where a run is between being asked for and its end. */
public enum JobRunState {

	QUEUED, RUNNING, STOPPING, STOPPED, FAILED, COMPLETED, ABANDONED;

	/** Whether nothing more happens unless somebody restarts the run. */
	public boolean ended() {
		return this == STOPPED || this == FAILED || this == COMPLETED || this == ABANDONED;
	}

	/** Whether {@link JobOperations#stop} makes sense. */
	public boolean stoppable() {
		return this == QUEUED || this == RUNNING;
	}

	/**
	 * Whether {@link JobOperations#restart} and {@link JobOperations#abandon} make sense.
	 */
	public boolean restartable() {
		return this == STOPPED || this == FAILED;
	}

}
