using Lucene.Net.Engine.Tests.Twin;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Xunit.Abstractions;

namespace Lucene.Net.Engine.Tests.Faults;

/// <summary>The disk fails at a random write, sync or rename.</summary>
public sealed class FailingDiskTests(ITestOutputHelper output)
{
    [Fact]
    public void After_a_failure_and_a_restart_the_last_commit_is_whole_and_alone()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        for (var round = 0; round < 60; round++) Fail(new Random(seed + round), $"seed {seed}, round {round}", restart: true);
    }

    [Fact]
    public void After_a_failure_that_passes_nothing_is_lost()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        for (var round = 0; round < 60; round++) Fail(new Random(seed + round), $"seed {seed}, round {round}", restart: false);
    }

    static void Fail(Random random, string context, bool restart)
    {
        using var directory = new FaultyDirectory(new RAMDirectory());
        var twin = new TwinIndex();
        var documents = new TwinDocuments(random);
        var writer = new IndexWriter(directory, Indexes.Config());
        writer.Commit();
        directory.FailAfter(random.Next(1, 150));
        for (var step = 0; step < 400 && !directory.HasFailed; step++)
        {
            try
            {
                if (random.Next(25) == 0)
                {
                    writer.PrepareCommit();
                    writer.Commit();
                    twin.Commit();
                }
                else if (random.Next(25) == 0) DirectoryReader.Open(writer, true).Dispose();
                else
                {
                    var document = documents.Next($"id{random.Next(100)}");
                    twin.Update(document);
                    writer.UpdateDocument(new Term("id", document.Id), TwinDocuments.ToDocument(document));
                }
            }
            catch (IOException) { }
        }
        context += $", failed: {directory.FailedCall}";
        directory.Heal();
        if (restart) Restart(directory, writer, twin, context);
        else Continue(directory, writer, twin, context);
    }

    static void Restart(FaultyDirectory directory, IndexWriter writer, TwinIndex twin, string context)
    {
        writer.Rollback();
        Indexes.HoldsOneWholeCommit(directory, context);
        using var reader = DirectoryReader.Open(directory);
        TwinComparison.Equal(twin.Committed, reader, context);
    }

    static void Continue(FaultyDirectory directory, IndexWriter writer, TwinIndex twin, string context)
    {
        writer.Commit();
        writer.Dispose();
        Indexes.HoldsOneWholeCommit(directory, context);
        using var reader = DirectoryReader.Open(directory);
        TwinComparison.Equal(twin.Documents, reader, context);
    }
}
