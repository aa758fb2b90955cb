package annals.axonserver.stub;

import io.axoniq.axonserver.grpc.InstructionAck;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.function.Consumer;

/** What all services do with the streams of gRPC. */
final class Streams {

    private Streams() {}

    /** Answers a call that has one answer. */
    static <T> void answer(StreamObserver<T> client, T answer) {
        client.onNext(answer);
        client.onCompleted();
    }

    /** That an instruction with this id was understood. */
    static InstructionAck done(String instructionId) {
        return InstructionAck.newBuilder()
                .setInstructionId(instructionId)
                .setSuccess(true)
                .build();
    }

    /** What is sent to a client that has gone is dropped instead of thrown back at the sender. */
    static void ignoreCancellation(StreamObserver<?> client) {
        ((ServerCallStreamObserver<?>) client).setOnCancelHandler(() -> {});
    }

    static <T> StreamObserver<T> received(Consumer<T> each, Runnable completed, Runnable broken) {
        return new StreamObserver<>() {
            @Override
            public void onNext(T message) {
                each.accept(message);
            }

            @Override
            public void onError(Throwable error) {
                broken.run();
            }

            @Override
            public void onCompleted() {
                completed.run();
            }
        };
    }

    static void await(Interruptible wait) {
        try {
            wait.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Something that waits. */
    interface Interruptible {
        void run() throws InterruptedException;
    }

    static Thread daemon(Runnable task, String name) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
