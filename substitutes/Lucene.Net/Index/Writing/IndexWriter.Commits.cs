namespace Lucene.Net.Index;

/// <content>Commits, in two steps; rollback.</content>
public partial class IndexWriter
{
    // One commit at a time. Taken before every other lock of the writer.
    readonly object commitGuard = new();
    IDictionary<string, string> commitData = new Dictionary<string, string>();
    PreparedCommit? prepared;
    long generation;
    long committedChanges;

    // Files that are synced already: those of earlier commits.
    readonly HashSet<string> synced = [];

    sealed record PreparedCommit(SegmentInfos Infos, long Changes, ICollection<string> Files);

    /// <summary>The user data of the next commit: that of the last one, until it is set.</summary>
    public IDictionary<string, string> CommitData
    {
        get
        {
            lock (sync) return commitData;
        }
    }

    /// <summary>Sets the user data of the next commit; setting it makes a commit, even if nothing else changed.</summary>
    public void SetCommitData(IDictionary<string, string> commitUserData)
    {
        EnsureOpen();
        lock (sync)
        {
            commitData = new Dictionary<string, string>(commitUserData);
            Interlocked.Increment(ref changes);
        }
    }

    /// <summary>Whether anything happened since the last commit.</summary>
    public bool HasUncommittedChanges() => Interlocked.Read(ref changes) != Interlocked.Read(ref committedChanges);

    /// <summary>Makes all changes so far durable, and visible to readers that open the folder. If nothing changed it does nothing.</summary>
    /// <exception cref="IOException">The folder could not be written. The last commit holds; the changes are kept and can be committed again.</exception>
    public void Commit()
    {
        EnsureOpen();
        lock (commitGuard)
        {
            EnsureOpen();
            if (prepared is null) Prepare();
            FinishCommit();
        }
        MaybeMerge(MergeTrigger.FULL_FLUSH);
    }

    /// <summary>Does all that may fail of a commit: files written and synced, also the commit's own under a name that does not count.</summary>
    /// <exception cref="InvalidOperationException">A commit is prepared already.</exception>
    public void PrepareCommit()
    {
        EnsureOpen();
        lock (commitGuard)
        {
            EnsureOpen();
            if (prepared is not null) throw new InvalidOperationException("prepareCommit was already called with no corresponding call to commit");
            Prepare();
        }
    }

    /// <summary>Drops all changes since the last commit, those of a prepared one too, and closes the writer.</summary>
    public virtual void Rollback()
    {
        lock (commitGuard)
            lock (flushGuard)
            {
                if (closed) return;
                AbortMerges();
                gate.EnterWriteLock();
                try
                {
                    // From here on no operation begins; those of before are whole.
                    closed = true;
                }
                finally
                {
                    gate.ExitWriteLock();
                }
                lock (sync)
                {
                    while (writing.Count > 0) Monitor.Wait(sync);
                    if (prepared is not null)
                    {
                        DeletePending(prepared.Infos.Generation);
                        files.Remove(prepared.Files);
                        prepared = null;
                    }
                    foreach (var segment in segments) files.Remove(segment.Info.GetFiles());
                    segments.Clear();
                }
                Close();
            }
    }

    /// <summary>Deletes files that commits held which are deleted now, such as those of a released snapshot.</summary>
    public virtual void DeleteUnusedFiles()
    {
        EnsureOpen();
        lock (sync) files.Refresh();
    }

    void Prepare()
    {
        if (FlushAll(applyDeletes: true, NoteCommit) is not { } commit) return;
        try
        {
            directory.Sync([.. commit.Files.Where(file => !synced.Contains(file))]);
            CommitFile.WritePending(directory, commit.Infos, commit.Infos.Generation);
            directory.Sync([CommitFile.PendingNameOf(commit.Infos.Generation)]);
            prepared = commit;
        }
        catch
        {
            lock (sync)
            {
                DeletePending(commit.Infos.Generation);
                files.Remove(commit.Files);
            }
            throw;
        }
        Say("IW", $"prepared commit {commit.Infos.Generation} of {commit.Infos.Count} segments");
    }

    // Null if nothing changed since the last commit.
    PreparedCommit? NoteCommit(long seen)
    {
        lock (deletesGuard)
            lock (sync)
            {
                if (seen == committedChanges) return null;
                WriteLiveDocs();
                var infos = Snapshot();
                infos.Generation = ++generation;
                var named = infos.GetFiles(directory, includeSegmentsFile: false);
                files.Add(named);
                return new(infos, seen, named);
            }
    }

    void FinishCommit()
    {
        if (prepared is not { } commit) return;
        directory.Rename(CommitFile.PendingNameOf(commit.Infos.Generation), CommitFile.NameOf(commit.Infos.Generation));
        lock (sync)
        {
            prepared = null;
            committedChanges = commit.Changes;
            commit.Infos.LastGeneration = commit.Infos.Generation;
            synced.Clear();
            synced.UnionWith(commit.Files);
            files.AddCommit(commit.Infos);
            files.Remove(commit.Files);
        }
        Say("IW", $"committed {CommitFile.NameOf(commit.Infos.Generation)}");
    }

    void WriteLiveDocs()
    {
        foreach (var segment in segments)
        {
            var former = segment.Info.GetFiles();
            if (segment.WriteLive() is null) continue;
            files.Add(segment.Info.GetFiles());
            files.Remove(former);
        }
    }

    // The segments as they are now, for a commit or a reader. Under sync.
    SegmentInfos Snapshot()
    {
        var infos = new SegmentInfos { Counter = segmentCounter, Version = version, Generation = generation, LastGeneration = generation, UserData = new Dictionary<string, string>(commitData) };
        infos.AddAll(segments.Select(segment => (SegmentCommitInfo)segment.Info.Clone()));
        return infos;
    }

    // Under its final name it stands only if the rename was made and the folder could not be synced.
    void DeletePending(long generation)
    {
        foreach (var name in new[] { CommitFile.NameOf(generation), CommitFile.PendingNameOf(generation) })
        {
            try { directory.DeleteFile(name); }
            catch (FileNotFoundException) { }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException) { Say("IW", $"could not delete {name}: {e.Message}"); }
        }
    }
}
