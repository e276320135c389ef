using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace Lucene.Net.Engine.Tests.Faults;

/// <summary>Reads an index and tries to write to it, from another process. Prints the number of documents and what came of the attempt.</summary>
internal static class WriterAttempt
{
    public const string Command = "attempt";

    public static void Run(string folder)
    {
        using var directory = FSDirectory.Open(folder);
        using (var reader = DirectoryReader.Open(directory)) Console.WriteLine(reader.NumDocs);
        try
        {
            var config = Indexes.Config();
            config.WriteLockTimeout = 0;
            using var writer = new IndexWriter(directory, config);
            writer.AddDocument([new StringField("id", "attempted", Field.Store.YES)]);
            writer.Commit();
            Console.WriteLine("committed");
        }
        catch (Exception e)
        {
            Console.WriteLine($"{e.GetType().Name}: {e.Message}");
        }
    }
}
