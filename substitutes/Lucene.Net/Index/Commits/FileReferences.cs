using Directory = Lucene.Net.Store.Directory;

namespace Lucene.Net.Index;

/// <summary>
/// Counts who needs each file of the index (the writer's current state, commits, a commit being prepared) and deletes a file that nobody
/// needs any more. Used under the writer's lock.
/// </summary>
internal sealed class FileReferences
{
    readonly Directory directory;
    readonly IndexDeletionPolicy policy;
    readonly Dictionary<string, int> counts = [];
    readonly List<CommitPoint> commits = [];
    readonly List<CommitPoint> deletedCommits = [];
    readonly HashSet<string> undeleted = [];

    /// <summary>Takes stock of the folder: reads the commits, asks the policy which stay, and deletes what belongs to none.</summary>
    /// <param name="directory">The folder.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="last">The last commit, read already; null if there is none.</param>
    public FileReferences(Directory directory, IndexDeletionPolicy policy, SegmentInfos? last)
    {
        (this.directory, this.policy) = (directory, policy);
        var files = ListAll();
        foreach (var generation in files.Select(CommitFile.GenerationOf).Where(generation => generation > 0).Order())
        {
            var infos = generation == last?.LastGeneration ? last : ReadFormer(CommitFile.NameOf(generation));
            if (infos is not null) Register((SegmentInfos)infos.Clone());
        }
        foreach (var file in files.Where(file => IsIndexFile(file) && !counts.ContainsKey(file))) Delete(file);
        // Of a new index as well: the policy learns from it that a writer uses it.
        policy.OnInit<CommitPoint>([.. commits]);
        ReleaseDeletedCommits();
    }

    public void Add(IEnumerable<string> files)
    {
        foreach (var file in files) counts[file] = counts.GetValueOrDefault(file) + 1;
    }

    public void Remove(IEnumerable<string> files)
    {
        foreach (var file in files)
        {
            if (--counts[file] > 0) continue;
            counts.Remove(file);
            Delete(file);
        }
    }

    /// <summary>Takes in a commit that has just become valid and asks the policy which stay.</summary>
    public void AddCommit(SegmentInfos infos)
    {
        Register(infos);
        policy.OnCommit<CommitPoint>([.. commits]);
        ReleaseDeletedCommits();
    }

    /// <summary>Asks the policy again, and tries again what could not be deleted before.</summary>
    public void Refresh()
    {
        foreach (var file in undeleted.ToArray())
        {
            undeleted.Remove(file);
            if (!counts.ContainsKey(file)) Delete(file);
        }
        if (commits.Count > 0) policy.OnCommit<CommitPoint>([.. commits]);
        ReleaseDeletedCommits();
    }

    /// <summary>Whether a file looks like one of an index: others in the folder are none of its business.</summary>
    static bool IsIndexFile(string name) =>
        CommitFile.GenerationOf(name) > 0 || name.StartsWith(CommitFile.PendingPrefix, StringComparison.Ordinal) ||
        name.Length > 5 && name[0] == '_' && name[^4] == '.' && name[^3..] is
            Codecs.Files.SegmentFile.Fields or Codecs.Files.SegmentFile.Terms or Codecs.Files.SegmentFile.Docs or Codecs.Files.SegmentFile.Positions or
            Codecs.Files.SegmentFile.Norms or Codecs.Files.SegmentFile.Values or Codecs.Files.SegmentFile.Stored or Codecs.Files.SegmentFile.Live;

    string[] ListAll()
    {
        try { return directory.ListAll(); }
        catch (DirectoryNotFoundException) { return []; }
    }

    // A former commit that is not whole (a deletion was cut short) is as good as deleted; only the last one has to be whole.
    SegmentInfos? ReadFormer(string name)
    {
        try { return CommitFile.Read(directory, name); }
        catch (IOException) { return null; }
    }

    void Register(SegmentInfos infos)
    {
        var commit = new CommitPoint(directory, infos, deletedCommits.Add);
        commits.Add(commit);
        Add(commit.FileNames);
    }

    void ReleaseDeletedCommits()
    {
        foreach (var commit in deletedCommits)
        {
            commits.Remove(commit);
            // The commit's own file goes first: a commit that is there is whole.
            Remove(commit.FileNames.OrderBy(file => file == commit.SegmentsFileName ? 0 : 1));
        }
        deletedCommits.Clear();
    }

    // A file that cannot be deleted now (another program may hold it) is tried again later.
    void Delete(string file)
    {
        try { directory.DeleteFile(file); }
        catch (FileNotFoundException) { }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { undeleted.Add(file); }
    }
}
