package org.preventionportal.platform.ratelimits;

/** Knows the survey links that many people use at the same time, such as in a room. */
public interface SharedLinks {

    boolean isShared(String token);
}
