package org.preventionportal.platform.errors;

/**
 * Tells the audit trail and the metrics that a request outside GraphQL was denied or failed.
 *
 * @param operation its name in the audit trail, such as that of {@link HttpOperation}
 * @param isDenied false if the service is at fault
 */
public record HttpOperationFailed(String operation, boolean isDenied) {}
