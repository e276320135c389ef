using System.Diagnostics;
using Khabar.Client;
using Khabar.Defaults.Publication;
using Khabar.V1;

namespace Khabar.Bench.Ingest;

/// <summary>
/// Copies the commits of all shards of a collection at once, as a replica does that comes new, checksums and synchronising to the disk
/// included; then, for the disk's own share, writes as many files of the same lengths and synchronises them.
/// </summary>
internal static class CommitCopying
{
    const int Rounds = 5;
    const double MB = 1_000_000;

    /// <summary>The median rates of the rounds, in megabytes a second, and what was copied in each.</summary>
    public static async Task<(double Copy, double Disk, long Bytes, int Files)> MeasureAsync(string address, string collection, string folder)
    {
        using var channel = KhabarChannel.Create(address);
        var peer = new PublicationService.PublicationServiceClient(channel);
        var shards = (await peer.ListCollectionsAsync(new())).Collections.Single(published => published.Name == collection).Shards;
        var commits = new List<GetCommitResponse>();
        for (var shard = 0u; shard < shards; shard++) commits.Add(await peer.GetCommitAsync(new() { Collection = collection, Shard = shard }));
        var lengths = commits.SelectMany(commit => commit.Files).Select(file => file.Length).ToList();
        var bytes = lengths.Sum();

        List<double> copy = [], disk = [];
        for (var round = 0; round < Rounds; round++)
        {
            var target = Path.Combine(folder, $"copy-{round}");
            var clock = Stopwatch.StartNew();
            await Task.WhenAll(commits.Index().Select(commit => Task.Run(() =>
                new CommitFolder(Path.Combine(target, $"{commit.Index}")).CopyAsync(peer, collection, (uint)commit.Index, commit.Item, CancellationToken.None))));
            copy.Add(bytes / MB / clock.Elapsed.TotalSeconds);

            target = Directory.CreateDirectory(Path.Combine(folder, $"disk-{round}")).FullName;
            clock.Restart();
            Parallel.ForEach(lengths.Index(), new ParallelOptions { MaxDegreeOfParallelism = (int)shards }, file => Write(Path.Combine(target, $"{file.Index}"), file.Item));
            disk.Add(bytes / MB / clock.Elapsed.TotalSeconds);
        }
        return (Median(copy), Median(disk), bytes, lengths.Count);
    }

    static void Write(string path, long length)
    {
        using var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write);
        RandomAccess.Write(file, new byte[length], 0);
        RandomAccess.FlushToDisk(file);
    }

    static double Median(List<double> rates) => rates.Order().ElementAt(rates.Count / 2);
}
