/** What is wrong with foreign data: values, with where and how to mend it. */
@NullMarked
package fr.quifaitquoi.indexer.problem;

import org.jspecify.annotations.NullMarked;
