import CLibarchive
import Foundation

/// A file of an archive.
struct ArchiveFile: Sendable {
    /// Its name, with `/` between folders.
    let name: String
    let content: Data
}

/// Writes zip archives in memory, through libarchive: what people are handed never lies in a file of ours.
enum ZipArchive {
    /// The type of an ordinary file, as `AE_IFREG` of libarchive has it: a macro that Swift cannot read.
    private static let regularFile: UInt32 = 0o100_000

    /// The archive could not be made: there is no memory for it.
    struct Failure: Error, CustomStringConvertible {
        let description = "The archive could not be made. Free some memory and try again."
    }

    /// An archive of these files.
    ///
    /// - Parameter time: when they were made.
    static func make(_ files: [ArchiveFile], at time: Date) throws -> Data {
        guard let archive = archive_write_new() else { throw Failure() }
        let sink = Sink()
        // Freeing closes it too, and writes the last bytes: the sink has to outlive it.
        try withExtendedLifetime(sink) {
            defer { archive_write_free(archive) }
            try check(archive_write_set_format_zip(archive))
            // Else libarchive fills the last block with zeros, which some programs complain about.
            try check(archive_write_set_bytes_in_last_block(archive, 1))
            let context = Unmanaged.passUnretained(sink).toOpaque()
            try check(archive_write_open(archive, context, nil, keep, nil))
            for file in files {
                try add(file, to: archive, at: time)
            }
            try check(archive_write_close(archive))
        }
        return sink.bytes
    }

    private static func add(_ file: ArchiveFile, to archive: OpaquePointer, at time: Date) throws {
        guard let entry = archive_entry_new() else { throw Failure() }
        defer { archive_entry_free(entry) }
        archive_entry_set_pathname(entry, file.name)
        archive_entry_set_size(entry, Int64(file.content.count))
        archive_entry_set_filetype(entry, regularFile)
        archive_entry_set_perm(entry, 0o600)
        archive_entry_set_mtime(entry, time_t(time.timeIntervalSince1970), 0)
        try check(archive_write_header(archive, entry))
        let written = file.content.withUnsafeBytes { archive_write_data(archive, $0.baseAddress, $0.count) }
        guard written == file.content.count else { throw Failure() }
    }

    private static func check(_ code: CInt) throws {
        guard code == ARCHIVE_OK else { throw Failure() }
    }
}

/// Where libarchive leaves the bytes of an archive.
private final class Sink {
    var bytes = Data()
}

/// What libarchive calls with each part of an archive. It is plain C and knows the sink by its address alone.
private func keep(
    _ archive: OpaquePointer?,
    _ sink: UnsafeMutableRawPointer?,
    _ buffer: UnsafeRawPointer?,
    _ length: Int
) -> Int {
    guard let sink, let buffer else { return -1 }
    Unmanaged<Sink>.fromOpaque(sink).takeUnretainedValue().bytes.append(
        buffer.assumingMemoryBound(to: UInt8.self),
        count: length
    )
    return length
}
