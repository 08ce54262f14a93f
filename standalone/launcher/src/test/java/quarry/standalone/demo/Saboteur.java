package quarry.standalone.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import quarry.standalone.client.Api;
import quarry.standalone.client.ClientException;
import quarry.standalone.client.CycleView;
import quarry.standalone.stack.Stack;

/** Watches the cycles of the demo and kills processes of its stack in turn, each at its moment. */
final class Saboteur implements AutoCloseable {

    private static final int POLL_MILLIS = 50;

    private final Stack stack;
    private final Api api;
    private final Deque<Fault> faults;
    private final List<String> killed = new ArrayList<>();
    private final Thread thread = new Thread(this::work, "saboteur");

    Saboteur(Stack stack, Collection<Fault> faults) {
        this.stack = stack;
        this.faults = new ArrayDeque<>(faults);
        api = Api.of(stack.state());
        thread.start();
    }

    private void work() {
        try {
            while (!faults.isEmpty()) {
                if (isTime(faults.peek())) {
                    kill(faults.remove().victim());
                }
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            }
        } catch (InterruptedException | ClientException e) {
            // the run is over
        }
    }

    private boolean isTime(Fault fault) {
        try {
            return api.cycles("demo").stream()
                    .max(Comparator.comparingInt(CycleView::cycle))
                    .filter(fault.when())
                    .isPresent();
        } catch (ClientException e) {
            // not there yet
            return false;
        }
    }

    private void kill(String victim) {
        stack.process(victim).process().kill();
        synchronized (killed) {
            killed.add(victim);
        }
    }

    List<String> killed() {
        synchronized (killed) {
            return List.copyOf(killed);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
