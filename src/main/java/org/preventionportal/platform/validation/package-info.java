/**
 * Owns the rules of an input that need no more than the input itself ({@link ConsistentInput}), and how they are
 * checked beside the constraints of its fields, so that the sender sees all errors at once ({@link InputErrors}), also
 * of an input that is not complete ({@link InputCheck}).
 */
@NullMarked
package org.preventionportal.platform.validation;

import org.jspecify.annotations.NullMarked;
