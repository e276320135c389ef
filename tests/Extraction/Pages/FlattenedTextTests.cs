namespace Khabar.Extraction.Tests.Pages;

public sealed class FlattenedTextTests
{
    const string English = """
        Photo Credit: Harbour Museum
        Harbour Town Opens Its Rebuilt Lighthouse to Visitors

        The lighthouse of Harbour Town opened its doors on Saturday after four years of work, and more than two hundred visitors climbed its stairs before noon.

        Advertisement

        "We kept every stone that could be kept," said the master mason, Ilse Tarn, who led a crew of eleven through three winters on the headland.

        The work cost less than planned, according to the town council, because volunteers carried away the rubble and repainted the keeper's rooms themselves.

        A Light for the Next Century
        The new lamp burns a tenth of the power of the old one and can be seen from a distance of thirty kilometres, the council's engineer said at the opening.

        Visitors can climb the tower every weekend until October, and schools may come on weekdays if they ask a week before.

        SHARE
        Previous articleFerry Line Adds a Sunday Boat
        Next articleCouncil Votes on the Market Hall
        Tom Quill is a reporter with a degree in history who has written about the coast for many newspapers and magazines. A past editor of the Harbour Gazette, Mr. Quill has won several awards for his work.
        """;

    const string Arabic = """
        افتتاح المكتبة العامة الجديدة في وسط المدينة
        افتتح رئيس البلدية، يوم السبت، المكتبة العامة الجديدة في وسط المدينة بعد أعمال استمرت ثلاث سنوات، بحضور عدد كبير من الأهالي والطلاب.
        وقال رئيس البلدية في كلمته خلال الحفل إن المكتبة تضم أكثر من سبعين ألف كتاب، وإنها ستفتح أبوابها مجانا لجميع السكان طوال أيام الأسبوع.
        وأضاف أن المبنى القديم سيتحول إلى متحف صغير يعرض تاريخ المدينة، مشيرا إلى أن العمل فيه سيبدأ مطلع العام المقبل.
        وأكدت مديرة المكتبة أن قاعة الأطفال تتسع لمئتي قارئ، وأن نادي القراءة سيعقد جلسته الأولى مساء الثلاثاء بمشاركة عدد من الكتاب.
            أعلنت شركة النقل عن تسيير حافلات جديدة بين الأحياء الشرقية ومركز المدينة، في خطوة تهدف إلى تخفيف...
            تراجعت أسعار الخضار في السوق المركزية إلى أدنى مستوى لها منذ عام، مع وفرة...
            يتوقع الراصد الجوي أن تنخفض درجات الحرارة اعتبارا من يوم غد، مع...

            أعلنت شركة النقل عن تسيير حافلات جديدة بين الأحياء الشرقية ومركز المدينة، في خطوة تهدف...
        اقرأ أيضا
        جميع الحقوق محفوظة
        """;

    readonly ExtractedArticle english = new ArticleExtractor().Extract(Page.FromText(English));
    readonly ExtractedArticle arabic = new ArticleExtractor().Extract(Page.FromText(Arabic));

    [Theory]
    [InlineData("opened its doors on Saturday")]
    [InlineData("said the master mason")]
    [InlineData("because volunteers carried away the rubble")]
    [InlineData("A Light for the Next Century")]
    [InlineData("Visitors can climb the tower")]
    public void An_English_story_is_kept_with_its_sub_headings(string text) => Assert.Contains(text, english.Text);

    [Fact]
    public void Tags_below_an_article_are_removed_though_they_are_words_of_its_headline()
    {
        var article = new ArticleExtractor().Extract(Page.FromText(Arabic + "\nالرئيسية\nافتتاح\nالمكتبة\nالعامة\nوسط\nالمدينة\nثقافة\n"));
        Assert.Equal(arabic.Text, article.Text);
    }

    [Theory]
    [InlineData("Advertisement", BlockKind.Advertisement)]
    [InlineData("SHARE", BlockKind.ShareBar)]
    [InlineData("Photo Credit: Harbour Museum", BlockKind.PhotoCredit)]
    [InlineData("Previous articleFerry Line Adds a Sunday Boat", BlockKind.Navigation)]
    public void English_furniture_is_removed_and_named(string line, BlockKind kind)
    {
        var block = Assert.Single(english.Removed, block => block.Text == line);
        Assert.Equal(kind, block.Kind);
        Assert.NotEmpty(block.Reason);
    }

    [Fact]
    public void An_authors_biography_at_the_end_is_removed() =>
        Assert.Equal(BlockKind.AuthorBiography, Assert.Single(english.Removed, block => block.Text.StartsWith("Tom Quill", StringComparison.Ordinal)).Kind);

    [Fact]
    public void An_Arabic_story_is_kept() => Assert.Equal(4, arabic.Body.Count());

    [Fact]
    public void Arabic_teasers_that_are_cut_off_are_removed_and_named()
    {
        Assert.DoesNotContain("...", arabic.Text);
        Assert.Equal(4, arabic.Removed.Count(block => block.Kind == BlockKind.RelatedStoryTeaser && block.Text.EndsWith("...", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_headline_is_found_and_is_no_part_of_the_body()
    {
        Assert.Equal("افتتاح المكتبة العامة الجديدة في وسط المدينة", arabic.Title);
        Assert.Equal("Harbour Town Opens Its Rebuilt Lighthouse to Visitors", english.Title);
        Assert.DoesNotContain(arabic.Title, arabic.Text);
    }

    [Fact]
    public void Between_headline_and_text_stand_name_and_date_which_are_no_part_of_the_body()
    {
        var article = new ArticleExtractor().Extract(Page.FromText("""
            Photo Credit: Bay Press archive
            Ferrymen end their strike after fares are capped
            By Ida Morrow
            14 December 2024
            Ferries crossed the bay again on Saturday morning after the town agreed to cap fares until spring and to pay the crews for the days they lost.
            The six-day strike had left the islands without fresh bread, and the bakers there had called on both sides to come to terms before the holidays.
            The mayor put the cost of the cap at two million crowns, which the town will borrow from the harbour's own reserve until the next budget.
            """));
        Assert.Equal("Ferrymen end their strike after fares are capped", article.Title);
        Assert.Equal("2024-12-14", article.Published?.ToString());
        Assert.StartsWith("Ferries crossed the bay", article.Text);
    }

    [Fact]
    public void The_language_is_told()
    {
        Assert.Equal("en", english.Language);
        Assert.Equal("ar", arabic.Language);
    }

    [Fact]
    public void Spans_point_at_the_lines() =>
        Assert.All(arabic.Blocks, block => Assert.Equal(block.Text, Arabic[block.Span.Start..block.Span.End]));
}
