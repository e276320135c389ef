using Khabar.Defaults.Errors;
using Khabar.Services.Search.Execution;
using Khabar.Services.Search.Related;
using Khabar.Services.Search.Replicas;
using Khabar.Services.Search.Shards.Messages;
using Khabar.Services.Search.Stories;
using Khabar.Services.Search.Suggesting;
using Khabar.Services.Search.Terms;
using Khabar.Shards.V1;
using Lucene.Net.Search;

namespace Khabar.Services.Search.Shards;

/// <summary>Answers the questions of one conversation from the replicas of this process. Not thread-safe.</summary>
internal sealed class ShardConversation(Func<string, ICollectionShards> collections, SearchGate gate, HitDisplay display) : IShardConversation
{
    readonly IDisposable visit = gate.Admit();
    SnapshotLease? lease;
    bool begun;
    SearchPlan? lastPlan;

    /// <inheritdoc/>
    /// <remarks>INVALID_ARGUMENT if the question is out of turn or of a kind that this version does not know.</remarks>
    public async Task<ShardAnswer> AskAsync(ShardQuestion question, CancellationToken cancellation)
    {
        if (question.QuestionCase == ShardQuestion.QuestionOneofCase.Open && !begun)
            return new ShardAnswer { Opened = await OpenAsync(question.Open, cancellation) };
        if (lease is null)
            throw RpcErrors.InvalidArgument("question", "opens shards if it is the first, and only then.");
        return await gate.WorkAsync(() => Answer(lease.Searcher, question, cancellation), cancellation);
    }

    public ValueTask DisposeAsync()
    {
        lease?.Dispose();
        visit.Dispose();
        return ValueTask.CompletedTask;
    }

    async Task<OpenedShards> OpenAsync(OpenShards asked, CancellationToken cancellation)
    {
        begun = true;
        var shards = collections(asked.Collection);
        bool held = asked.AtLeast.Count == 0 || await shards.WaitForAsync(asked.AtLeast, asked.Wait?.ToTimeSpan() ?? TimeSpan.Zero, cancellation);
        lease = shards.Lease(asked.Shards);
        if (lease is null)
            return new OpenedShards { AtLeastHeld = held };
        var opened = new OpenedShards { AtLeastHeld = held, Shards = { lease.Opened } };
        if (asked.Terms is { } questions)
            opened.Terms = await gate.WorkAsync(() => Terms(lease.Searcher, questions), cancellation);
        return opened;
    }

    ShardAnswer Answer(IndexSearcher searcher, ShardQuestion question, CancellationToken cancellation) => question.QuestionCase switch
    {
        ShardQuestion.QuestionOneofCase.Terms => new ShardAnswer { Terms = Terms(searcher, question.Terms) },
        ShardQuestion.QuestionOneofCase.Find => new ShardAnswer { Found = Find(searcher, question.Find, cancellation) },
        ShardQuestion.QuestionOneofCase.Show => new ShardAnswer { Shown = Show(searcher, question.Show, cancellation) },
        ShardQuestion.QuestionOneofCase.Headlines => new ShardAnswer { Headlines = Headlines(searcher, question.Headlines, cancellation) },
        ShardQuestion.QuestionOneofCase.Copies when lastPlan is not null => new ShardAnswer { Copies = Copies(searcher, lastPlan, question.Copies, cancellation) },
        ShardQuestion.QuestionOneofCase.ShowCopies => new ShardAnswer { ShownCopies = ShowCopies(searcher, question.ShowCopies, cancellation) },
        ShardQuestion.QuestionOneofCase.Read => new ShardAnswer { Read = ArticleReading.Read(searcher, question.Read, cancellation) },
        _ => throw RpcErrors.InvalidArgument("question", "is out of turn or of a kind that this version does not know."),
    };

    static TermAnswers Terms(IndexSearcher searcher, TermQuestions questions) => new LocalTerms([.. searcher.TopReaderContext.Leaves]).Answer(questions);

    FoundArticles Find(IndexSearcher searcher, FindArticles asked, CancellationToken cancellation)
    {
        lastPlan = new SearchPlan(
            QueryMessages.Read(asked.Query),
            [.. asked.Conditions.Select(ConditionMessages.Read)],
            asked.ByTime,
            asked.Size,
            asked.After is { } after ? ConditionMessages.Read(after) : null,
            asked.Facets,
            StoryMessages.Read(asked.Decay),
            asked.Signatures);
        return ArticleSearch.Run(searcher, lastPlan, cancellation);
    }

    ShownArticles Show(IndexSearcher searcher, ShowArticles asked, CancellationToken cancellation)
    {
        var marks = MarkMessages.Read(asked.Marks);
        var shown = new ShownArticles();
        foreach (var (document, score) in asked.Documents.Zip(asked.Scores))
        {
            cancellation.ThrowIfCancellationRequested();
            shown.Hits.Add(display.Show(searcher, document, score, marks, asked.Explain ? lastPlan : null));
        }
        return shown;
    }

    static FoundCopies Copies(IndexSearcher searcher, SearchPlan plan, FindCopies asked, CancellationToken cancellation) =>
        NearDuplicates.Find(searcher, plan, [.. asked.Signatures.Select(signature => StoryMessages.Read(signature)!)], cancellation);

    static ShownCopies ShowCopies(IndexSearcher searcher, ShowCopies asked, CancellationToken cancellation)
    {
        var shown = new ShownCopies();
        foreach (int document in asked.Documents)
        {
            cancellation.ThrowIfCancellationRequested();
            shown.Copies.Add(HitDisplay.ShowCopy(searcher, document));
        }
        return shown;
    }

    static FoundHeadlines Headlines(IndexSearcher searcher, FindHeadlines asked, CancellationToken cancellation)
    {
        var typed = HeadlineMessages.Read(asked);
        var found = new List<FoundHeadline>();
        foreach (var segment in searcher.TopReaderContext.Leaves)
        {
            cancellation.ThrowIfCancellationRequested();
            found.AddRange(new HeadlineFinder(segment, asked.Limit).Find(typed));
        }
        return new FoundHeadlines { Headlines = { FoundHeadline.Merge(found, asked.Limit).Select(HeadlineMessages.Write) } };
    }
}
