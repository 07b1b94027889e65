import CCurl
import Foundation
import IntakeCore

/// What the transfer thread does: obey commands, let libcurl work, hand out results, sleep until there is more.
struct TransferLoop {
    private let queue: TransferQueue
    private let multi: UnsafeMutableRawPointer
    private let maximumTransfers: Int
    private var waiting: [Submission] = []
    /// Under way, by libcurl's handle.
    private var transfers: [UnsafeMutableRawPointer: Transfer] = [:]

    init(queue: TransferQueue, multi: MultiHandle, maximumTransfers: Int) {
        self.queue = queue
        self.multi = multi.pointer
        self.maximumTransfers = maximumTransfers
    }

    /// Returns when the queue is closed, after every caller has had an answer.
    mutating func run() {
        while true {
            let (commands, isClosed) = queue.take()
            for command in commands { obey(command) }
            if isClosed { break }
            var running: Int32 = 0
            curl_multi_perform(multi, &running)
            finishCompleted()
            startWaiting()
            sleepUntilNeeded()
        }
        for submission in waiting { cancel(submission) }
        for transfer in transfers.values { cancel(transfer) }
        curl_multi_cleanup(multi)
    }

    private mutating func obey(_ command: TransferQueue.Command) {
        switch command {
        case .start(let submission):
            waiting.append(submission)
        case .cancel(let id):
            if let index = waiting.firstIndex(where: { $0.id == id }) {
                cancel(waiting.remove(at: index))
            } else if let transfer = transfers.values.first(where: { $0.id == id }) {
                cancel(transfer)
            }
        }
    }

    private mutating func startWaiting() {
        while transfers.count < maximumTransfers, !waiting.isEmpty {
            let submission = waiting.removeFirst()
            do throws(TransportError) {
                let transfer = try Transfer(submission)
                guard curl_multi_add_handle(multi, transfer.easy.pointer) == CURLM_OK else {
                    throw TransportError(.unavailable, requestMayHaveBeenReceived: false)
                }
                transfers[transfer.easy.pointer] = transfer
            } catch {
                submission.continuation.resume(returning: .failure(error))
            }
        }
    }

    private mutating func finishCompleted() {
        var remaining: Int32 = 0
        while let message = curl_multi_info_read(multi, &remaining) {
            // The message lives in the handle's own memory: read it before the handle is removed.
            let code = message.pointee.data.result
            guard message.pointee.msg == CURLMSG_DONE, let easy = message.pointee.easy_handle else { continue }
            guard let transfer = transfers.removeValue(forKey: easy) else { continue }
            curl_multi_remove_handle(multi, easy)
            transfer.finish(with: code)
        }
    }

    /// Until a socket is ready, a timeout of libcurl's is due, or a command wakes us.
    private func sleepUntilNeeded() {
        let longest: Int32 = 60_000
        if curl_multi_poll(multi, nil, 0, longest, nil) != CURLM_OK {
            // Out of memory, most likely. Go on, so that transfers reach their timeouts, but not at full speed.
            Thread.sleep(forTimeInterval: 0.05)
        }
    }

    private mutating func cancel(_ transfer: Transfer) {
        transfers[transfer.easy.pointer] = nil
        curl_multi_remove_handle(multi, transfer.easy.pointer)
        transfer.cancel()
    }

    private func cancel(_ submission: Submission) {
        let error = TransportError(.cancelled, requestMayHaveBeenReceived: false)
        submission.continuation.resume(returning: .failure(error))
    }
}
