using Khabar.V1;

namespace Khabar.Services.Indexing.Publication;

/// <summary>A commit whose files stay as long as its lease lasts. Immutable.</summary>
/// <param name="Id">Names it among all commits of all members.</param>
/// <param name="Offset">Offset up to which it holds the shard's log.</param>
/// <param name="Files">Its files; the one that names the others is the last.</param>
internal sealed record PublishedCommit(string Id, ulong Offset, IReadOnlyList<CommitFile> Files);
