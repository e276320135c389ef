using Grpc.Core;
using Khabar.Defaults.Checksums;
using Khabar.Defaults.Storage;
using Khabar.V1;

namespace Khabar.Defaults.Publication;

/// <summary>
/// A folder that a shard's commits are copied to from peers that publish them: only the files that it lacks, each checked against its
/// checksum, a copy that broke off continued where it ended. The file that makes a commit of the others comes last. Not thread-safe.
/// </summary>
/// <remarks>
/// Commits of one member build on each other. Those of two members use the same names for different files: a file that differs is replaced
/// by renaming, so readers keep what they have open, but a folder should follow one member as long as it can.
/// </remarks>
public sealed class CommitFolder(string folder)
{
    const string PartExtension = ".part";
    const int MaxFlushes = 16;

    readonly Dictionary<string, CommitFile> verified = [];

    /// <summary>Where the files are: a Lucene index, once the first commit was copied.</summary>
    public string Path => folder;

    /// <summary>Copies what the folder lacks of a commit. Files of other commits stay.</summary>
    /// <param name="peer">The member that answered with the commit.</param>
    /// <param name="collection">The collection.</param>
    /// <param name="shard">The shard.</param>
    /// <param name="commit">What GetCommit answered.</param>
    /// <param name="cancellationToken">Ends the copying; the next attempt goes on where it ended.</param>
    /// <returns>Bytes that were copied.</returns>
    /// <exception cref="RpcException">NOT_FOUND: the peer no longer holds the commit. Others: the peer failed.</exception>
    /// <exception cref="InvalidDataException">A file does not have its checksum; what was copied of it was thrown away.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public async Task<long> CopyAsync(
        PublicationService.PublicationServiceClient peer, string collection, uint shard, GetCommitResponse commit, CancellationToken cancellationToken)
    {
        DurableFiles.CreateFolder(folder);
        var copied = 0L;
        var fresh = new List<string>();
        foreach (var file in commit.Files)
        {
            // The last file makes a commit of the others, so they are to be on the disk before it is there.
            if (file == commit.Files[^1]) Flush(fresh);
            if (!IsPlainName(file.Name)) throw new InvalidDataException($"A commit must not hold a file named '{file.Name}'.");
            if (Has(file)) continue;
            copied += await CopyAsync(peer, file, new FetchFileRequest
            {
                Collection = collection,
                Shard = shard,
                Generation = commit.Generation,
                CommitId = commit.CommitId,
                Name = file.Name,
            }, cancellationToken);
            fresh.Add(PathOf(file.Name));
        }
        Flush(fresh);
        return copied;
    }

    /// <summary>Deletes the files that a commit does not consist of. Readers keep what they have open.</summary>
    /// <exception cref="IOException">A file could not be deleted.</exception>
    public void Keep(GetCommitResponse commit)
    {
        var kept = commit.Files.Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder).Where(path => !kept.Contains(System.IO.Path.GetFileName(path))).ToList())
        {
            File.Delete(path);
            verified.Remove(System.IO.Path.GetFileName(path));
        }
    }

    /// <summary>Puts files on the disk, many at once: a disk takes little longer for many than for one.</summary>
    void Flush(List<string> paths)
    {
        if (paths.Count == 0) return;
        Parallel.ForEach(paths, new ParallelOptions { MaxDegreeOfParallelism = MaxFlushes }, path =>
        {
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite);
            RandomAccess.FlushToDisk(file);
        });
        DurableFiles.SyncFolder(folder);
        paths.Clear();
    }

    bool Has(CommitFile file)
    {
        if (this.verified.TryGetValue(file.Name, out var verified)) return verified.Equals(file);
        var path = PathOf(file.Name);
        if (!File.Exists(path) || new FileInfo(path).Length != file.Length || XxHash64.OfFile(path, file.Length).Current != file.Xxh64) return false;
        this.verified[file.Name] = file;
        return true;
    }

    async Task<long> CopyAsync(
        PublicationService.PublicationServiceClient peer, CommitFile file, FetchFileRequest request, CancellationToken cancellationToken)
    {
        // The checksum is a part of the name: what is left of another file of the same name must not be gone on with.
        var part = PathOf($"{file.Name}.{file.Xxh64:x16}{PartExtension}");
        XxHash64 hash;
        using (var target = File.OpenHandle(part, FileMode.OpenOrCreate, FileAccess.ReadWrite))
        {
            var length = Math.Min(RandomAccess.GetLength(target), file.Length);
            request.Offset = length;
            hash = XxHash64.OfFile(part, length);
            if (length < file.Length)
            {
                using var fetching = peer.FetchFile(request, cancellationToken: cancellationToken);
                while (await fetching.ResponseStream.MoveNext(cancellationToken))
                {
                    var data = fetching.ResponseStream.Current.Data;
                    if (data.Length > file.Length - length)
                        throw new InvalidDataException($"'{file.Name}' is longer than the {file.Length} bytes that its commit gives.");
                    hash.Append(data.Span);
                    RandomAccess.Write(target, data.Span, length);
                    length += data.Length;
                }
            }
            if (length < file.Length) throw new EndOfStreamException($"'{file.Name}' broke off at byte {length} of {file.Length}.");
        }
        if (hash.Current != file.Xxh64)
        {
            File.Delete(part);
            throw new InvalidDataException($"'{file.Name}' was copied with the checksum {hash.Current:x16}; its commit gives {file.Xxh64:x16}.");
        }
        File.Move(part, PathOf(file.Name), overwrite: true);
        verified[file.Name] = file;
        return file.Length - request.Offset;
    }

    string PathOf(string name) => System.IO.Path.Combine(folder, name);

    static bool IsPlainName(string name) => name.Length > 0 && name is not ("." or "..") && name.IndexOfAny(['/', '\\', '\0']) < 0;
}
