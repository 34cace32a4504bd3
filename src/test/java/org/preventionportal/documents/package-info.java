/** Holds the documents, the contract and the words of the project against its code. */
@NullMarked
package org.preventionportal.documents;

import org.jspecify.annotations.NullMarked;
