package org.impactdata.domain.signin;

import java.util.List;

/**
 * The second factor of an agent.
 *
 * @param exists whether there is one
 * @param needed whether a role asks for it
 * @param recoveryCodes how many are left
 * @param devices on which no code is asked for
 */
public record SecondFactorDetails(boolean exists, boolean needed, int recoveryCodes, List<RememberedDevice> devices) {

	public SecondFactorDetails {
		devices = List.copyOf(devices);
	}

}
