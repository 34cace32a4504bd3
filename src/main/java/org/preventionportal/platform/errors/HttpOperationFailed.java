package org.preventionportal.platform.errors;

/**
 * Tells the audit trail that a request outside GraphQL was denied or failed.
 *
 * @param operation see {@link HttpOperation}
 * @param isDenied false if the service is at fault
 */
public record HttpOperationFailed(String operation, boolean isDenied) {}
