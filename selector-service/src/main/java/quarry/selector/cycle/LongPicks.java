package quarry.selector.cycle;

import io.opentelemetry.context.Context;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;
import quarry.contracts.ProjectId;
import quarry.selector.feature.FeatureLoader;
import quarry.selector.feature.RegionLoader;
import quarry.selector.selection.Ranking;

/**
 * Picks by vectors or among regions, which may take minutes in a large pool: on a thread of its own, one pick at a time for the memory it
 * takes, and without a transaction. What was asked is read in one short transaction and the answer written in another,
 * which looks again whether it still fits. Should two replicas pick at once, both come to the same and one is too late.
 */
@ApplicationScoped
class LongPicks {

    private static final Logger LOG = Logger.getLogger(LongPicks.class);

    private final PickQuestions questions;
    private final FeatureLoader features;
    private final RegionQuestions regionQuestions;
    private final RegionLoader regions;
    private final Advance advance;
    private final Set<ProjectId> underWay = ConcurrentHashMap.newKeySet();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        var worker = new Thread(work, "picker");
        worker.setDaemon(true);
        return worker;
    });

    LongPicks(
            PickQuestions questions,
            FeatureLoader features,
            RegionQuestions regionQuestions,
            RegionLoader regions,
            Advance advance) {
        this.questions = questions;
        this.features = features;
        this.regionQuestions = regionQuestions;
        this.regions = regions;
        this.advance = advance;
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) PickDue due) {
        if (underWay.add(due.project())) {
            try {
                thread.execute(Context.current().wrap(() -> pick(due.project())));
            } catch (RejectedExecutionException stopping) {
                underWay.remove(due.project());
            }
        }
    }

    private void pick(ProjectId project) {
        try {
            var question = questions.of(project);
            if (question.isPresent()) {
                answer(question.get());
            }
            var regionQuestion = regionQuestions.of(project);
            if (regionQuestion.isPresent()) {
                answer(regionQuestion.get());
            }
        } catch (RuntimeException | IOException | OutOfMemoryError e) {
            LOG.warnf(e, "the pick has to wait project=%s", project);
            underWay.remove(project);
            return;
        }
        underWay.remove(project);
        try {
            // the next step, or the same pick again if images went while it was made
            advance.run(project);
        } catch (RuntimeException e) {
            LOG.warnf(e, "the next step has to wait project=%s", project);
        }
    }

    private void answer(PickQuestion question) throws IOException {
        long began = System.nanoTime();
        var query = question.query(features.load(question.candidates()), features.load(question.labelled()));
        var ranking = Ranking.of(question.strategy(), query);
        LOG.infof(
                "project=%s cycle=%d: %s picked %d of %d in %d ms",
                question.cycle().project(),
                question.cycle().number(),
                question.strategy().name(),
                ranking.names().size(),
                query.names().size(),
                (System.nanoTime() - began) / 1_000_000);
        questions.answer(question, ranking);
    }

    private void answer(RegionQuestion question) throws IOException {
        var ranking = question.ranking(regions.load(question.candidates()));
        LOG.infof(
                "project=%s cycle=%d: picked %d regions on %d of %d images",
                question.cycle().project(),
                question.cycle().number(),
                ranking.regions().size(),
                ranking.images().names().size(),
                question.candidates().size());
        regionQuestions.answer(question, ranking);
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
