using Grpc.Core;
using Khabar.Defaults.Publication;
using Khabar.Services.Indexing.Tests.Calls;
using Khabar.V1;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace Khabar.Services.Indexing.Tests.Publication;

public sealed class PublicationTests : IAsyncLifetime
{
    readonly TemporaryFolder data = new();
    readonly TemporaryFolder copy = new();
    IndexingHost host = null!;

    public async Task InitializeAsync() => host = await IndexingHost.StartAsync(data.Path, ("Indexing:Shards", "1"));

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        data.Dispose();
        copy.Dispose();
    }

    [Fact]
    public async Task A_commit_is_copied_file_by_file_and_can_be_opened()
    {
        var commit = await StoreAsync("1", "2", "3");
        var folder = new CommitFolder(copy.Path);
        Assert.Equal(commit.Files.Sum(file => file.Length), await folder.CopyAsync(host.Publication, "", 0, commit, CancellationToken.None));
        Assert.Equal(3, Articles());
        var next = await StoreAsync("4");
        Assert.NotEqual(commit.CommitId, next.CommitId);
        Assert.True(next.Offset > commit.Offset);
        var copied = await folder.CopyAsync(host.Publication, "", 0, next, CancellationToken.None);
        Assert.InRange(copied, 1, next.Files.Sum(file => file.Length) - 1);
        folder.Keep(next);
        Assert.Equal(4, Articles());
        Assert.Equal(next.Files.Select(file => file.Name).Order(), System.IO.Directory.EnumerateFiles(copy.Path).Select(path => Path.GetFileName(path)).Order());
    }

    [Fact]
    public async Task A_commit_is_held_while_a_peer_copies_it_however_much_is_committed_meanwhile()
    {
        var commit = await StoreAsync("1");
        for (var i = 0; i < 30; i++)
        {
            await host.Indexing.IndexAsync(new() { Article = new() { Id = $"other-{i}", Text = "text" } });
            await host.CaughtUpAsync();
        }
        Assert.Equal(commit.Files.Sum(file => file.Length), await new CommitFolder(copy.Path).CopyAsync(host.Publication, "", 0, commit, CancellationToken.None));
        Assert.Equal(1, Articles());
    }

    [Fact]
    public async Task Too_many_commits_at_once_are_not_held()
    {
        var commit = await StoreAsync("1");
        for (var i = 0; i < 20; i++) await StoreAsync($"other-{i}");
        await Refused(StatusCode.NotFound, () => Fetch(new() { CommitId = commit.CommitId, Name = commit.Files[0].Name }));
    }

    [Fact]
    public async Task A_copy_that_broke_off_goes_on_where_it_ended_and_one_that_was_damaged_is_thrown_away()
    {
        var commit = await StoreAsync("1", "2");
        var whole = new CommitFolder(Path.Combine(copy.Path, "whole"));
        await whole.CopyAsync(host.Publication, "", 0, commit, CancellationToken.None);
        var file = commit.Files.MaxBy(file => file.Length)!;
        var half = File.ReadAllBytes(Path.Combine(whole.Path, file.Name))[..(int)(file.Length / 2)];

        var folder = Path.Combine(copy.Path, "resumed");
        System.IO.Directory.CreateDirectory(folder);
        var part = Path.Combine(folder, $"{file.Name}.{file.Xxh64:x16}.part");
        File.WriteAllBytes(part, half);
        var copied = await new CommitFolder(folder).CopyAsync(host.Publication, "", 0, commit, CancellationToken.None);
        Assert.Equal(commit.Files.Sum(each => each.Length) - half.Length, copied);

        half[3] ^= 1;
        System.IO.Directory.Delete(folder, recursive: true);
        System.IO.Directory.CreateDirectory(folder);
        File.WriteAllBytes(part, half);
        var resumed = new CommitFolder(folder);
        var error = await Assert.ThrowsAsync<InvalidDataException>(() => resumed.CopyAsync(host.Publication, "", 0, commit, CancellationToken.None));
        Assert.Contains(file.Name, error.Message);
        await resumed.CopyAsync(host.Publication, "", 0, commit, CancellationToken.None);
    }

    [Fact]
    public async Task Who_knows_the_newest_commit_waits_for_the_next_and_gets_no_files_if_there_is_none()
    {
        var commit = await StoreAsync("1");
        var request = new GetCommitRequest { KnownCommitId = commit.CommitId };
        var same = await host.Publication.GetCommitAsync(request);
        Assert.Equal(commit.CommitId, same.CommitId);
        Assert.Empty(same.Files);
        request.Wait = new() { Seconds = 30 };
        var waiting = host.Publication.GetCommitAsync(request);
        await StoreAsync("2");
        Assert.NotEqual(commit.CommitId, (await waiting).CommitId);
    }

    [Fact]
    public async Task What_is_not_there_is_said_to_be_not_there()
    {
        var commit = await StoreAsync("1");
        Assert.Equal(["news"], (await host.Publication.ListCollectionsAsync(new())).Collections.Select(collection => collection.Name));
        await Refused(StatusCode.NotFound, () => host.Publication.GetCommitAsync(new() { Collection = "other" }).ResponseAsync);
        await Refused(StatusCode.NotFound, () => host.Publication.GetCommitAsync(new() { Shard = 1 }).ResponseAsync);
        await Refused(StatusCode.NotFound, () => host.Publication.GetCommitAsync(new() { Generation = 2 }).ResponseAsync);
        await Refused(StatusCode.InvalidArgument, () => host.Publication.GetCommitAsync(new() { Wait = new() { Seconds = 31 } }).ResponseAsync);
        await Refused(StatusCode.NotFound, () => Fetch(new() { CommitId = commit.CommitId, Name = "../write.lock" }));
        await Refused(StatusCode.NotFound, () => Fetch(new() { CommitId = "segments_9@none", Name = commit.Files[0].Name }));
        await Refused(StatusCode.InvalidArgument, () => Fetch(new() { CommitId = commit.CommitId, Name = commit.Files[0].Name, Offset = commit.Files[0].Length + 1 }));
        await host.Publication.ReleaseCommitAsync(new() { CommitId = commit.CommitId });
        await Refused(StatusCode.NotFound, () => Fetch(new() { CommitId = commit.CommitId, Name = commit.Files[0].Name }));
    }

    async Task Fetch(FetchFileRequest request)
    {
        using var call = host.Publication.FetchFile(request);
        while (await call.ResponseStream.MoveNext(CancellationToken.None)) { }
    }

    static async Task Refused(StatusCode expected, Func<Task> call) => Assert.Equal(expected, (await Assert.ThrowsAsync<RpcException>(call)).StatusCode);

    /// <summary>Stores articles and returns a commit that holds them all.</summary>
    async Task<GetCommitResponse> StoreAsync(params string[] ids)
    {
        var position = new Position();
        foreach (var id in ids) position = (await host.Indexing.IndexAsync(new() { Article = new() { Id = id, Text = $"text {id}" } })).Position;
        await host.CaughtUpAsync();
        var commit = await host.Publication.GetCommitAsync(new());
        Assert.True(commit.Offset >= position.Offset);
        return commit;
    }

    int Articles()
    {
        var path = System.IO.Directory.Exists(Path.Combine(copy.Path, "whole")) ? Path.Combine(copy.Path, "whole") : copy.Path;
        using var directory = FSDirectory.Open(path);
        using var reader = DirectoryReader.Open(directory);
        return reader.NumDocs;
    }
}
