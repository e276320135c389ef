#:project ../../client/Khabar.Client.csproj
#:property PublishAot=false
// Stores an English and an Arabic article and finds both with one query.  dotnet run docs/examples/articles.cs http://localhost:8090
using Grpc.Core;
using Khabar.Client;
using Khabar.V1;

using var khabar = new KhabarClient(new KhabarClientOptions().At(args.FirstOrDefault() ?? "http://localhost:8090"));
var deadline = DateTime.UtcNow.AddSeconds(30);

// A page goes through extraction; what comes back is an article without an id, which is ours to give.
const string html = """
    <article><h1>Khartoum hospital reopens</h1><p>The teaching hospital in Khartoum reopened on Monday after two years of repairs.</p>
    <p>Doctors said the emergency ward would take its first patients within a week.</p></article>
    """;
var page = new Page { Html = Google.Protobuf.ByteString.CopyFromUtf8(html), Url = "https://courier.example/hospital" };
var extracted = (await khabar.Extraction.ExtractAsync(new() { Page = page }, deadline: deadline)).Article;
extracted.Id = "hospital-en";
var english = await khabar.Indexing.IndexAsync(new() { Article = extracted, Page = page }, deadline: deadline);

var arabic = await khabar.Indexing.IndexAsync(new()
{
    Article = new() { Id = "hospital-ar", Title = "إعادة افتتاح مستشفى الخرطوم", Text = "أعيد افتتاح مستشفى الخرطوم التعليمي يوم الاثنين بعد عامين من أعمال الترميم." },
}, deadline: deadline);

// The positions make the search wait until both are searchable.
var found = await khabar.Search.SearchAsync(new() { Query = "Khartoum", AtLeast = { english.Position, arabic.Position } }, deadline: deadline);
foreach (var hit in found.Hits) Console.WriteLine($"{hit.Id}\t{hit.Language}\t{hit.Title.Text}");

try
{
    await khabar.Indexing.IndexAsync(new() { Article = new() { Title = "No id" } }, deadline: deadline);
}
catch (RpcException refused) when (refused.StatusCode == StatusCode.InvalidArgument)
{
    Console.WriteLine($"refused: {refused.Status.Detail}");
}
