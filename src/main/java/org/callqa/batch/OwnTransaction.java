package org.callqa.batch;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Commits at once, whatever becomes of the step's transaction. */
@Component
class OwnTransaction extends TransactionTemplate {

    private static final long serialVersionUID = 1L;

    OwnTransaction(PlatformTransactionManager transactions) {
        super(transactions);
        setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }
}
