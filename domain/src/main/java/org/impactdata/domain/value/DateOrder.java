package org.impactdata.domain.value;

/** In which order a date of three numbers is written. */
public enum DateOrder {

	/** Day, month, year. */
	DMY,

	/** Month, day, year. */
	MDY,

	/** Year, month, day. */
	YMD

}
