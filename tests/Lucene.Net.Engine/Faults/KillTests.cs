using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Xunit.Abstractions;

namespace Lucene.Net.Engine.Tests.Faults;

/// <summary>The writing process is killed at random moments.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    [Fact]
    public void After_a_kill_every_commit_that_returned_holds_and_nothing_is_left_behind()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        using var folder = new TemporaryFolder();
        for (var round = 0; round < 6; round++)
        {
            var acknowledged = WriteAndKill(folder.Path, commits: random.Next(1, 30), moment: random.Next(0, 20));
            using var directory = FSDirectory.Open(folder.Path);
            if (acknowledged > 0) Holds(directory, acknowledged, $"seed {seed}, round {round}");
        }
    }

    // Kills the writer a moment after it has said that many commits returned; gives the last number that it said.
    static int WriteAndKill(string folder, int commits, int moment)
    {
        using var writer = TestProgram.Start([], KilledWriter.Command, folder);
        var last = 0;
        try
        {
            for (var said = 0; said <= commits; said++)
            {
                var line = writer.StandardOutput.ReadLine() ?? throw new InvalidOperationException("the writer ended by itself");
                last = int.Parse(line, CultureInfo.InvariantCulture);
            }
            writer.WaitForExit(moment);
        }
        finally
        {
            writer.Kill();
            writer.WaitForExit();
        }
        while (writer.StandardOutput.ReadLine() is { } line)
            if (int.TryParse(line, CultureInfo.InvariantCulture, out var number)) last = number;
        return last;
    }

    static void Holds(FSDirectory directory, int acknowledged, string context)
    {
        Indexes.HoldsOneWholeCommit(directory, context);
        using var reader = DirectoryReader.Open(directory);
        var next = int.Parse(reader.IndexCommit.UserData["next"], CultureInfo.InvariantCulture);
        Assert.True(next >= acknowledged, $"{context}: {acknowledged} was acknowledged, the index is at {next}");
        Assert.Equal(Math.Min(next, 500), reader.NumDocs);
        var numbers = reader.Leaves.SelectMany(leaf => NumbersOf(leaf.AtomicReader)).Order();
        Assert.Equal(Enumerable.Range(Math.Max(0, next - 500), Math.Min(next, 500)).Select(number => (long)number), numbers);
    }

    static IEnumerable<long> NumbersOf(AtomicReader reader)
    {
        var numbers = reader.GetNumericDocValues("number")!;
        for (var doc = 0; doc < reader.MaxDoc; doc++)
            if (reader.LiveDocs?.Get(doc) ?? true) yield return numbers.Get(doc);
    }
}
