package org.impactdata.batch.tabular;

/** The order in which a file writes the parts of its dates. */
public enum DateOrder {

	/** 31/12/2020, the French habit. */
	DMY,

	/** 12/31/2020, the American habit. */
	MDY,

	/** 2020-12-31, ISO 8601. */
	YMD

}
