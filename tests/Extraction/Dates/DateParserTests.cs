using Khabar.Extraction.Dates;

namespace Khabar.Extraction.Tests.Dates;

public sealed class DateParserTests
{
    static readonly DateTimeOffset Now = new(2022, 3, 3, 18, 30, 0, TimeSpan.FromHours(2));

    [Theory]
    [InlineData("2022-03-03", "2022-03-03")]
    [InlineData("2022-03-03T18:20:00Z", "2022-03-03T18:20:00+00:00")]
    [InlineData("2022-03-03T18:20:00.123+02:00", "2022-03-03T18:20:00+02:00")]
    [InlineData("2022-03-03T18:20:00+0530", "2022-03-03T18:20:00+05:30")]
    [InlineData("2022-03-03 18:20", "2022-03-03T18:20:00")]
    [InlineData("20220303", "2022-03-03")]
    [InlineData("1646331600", "2022-03-03T18:20:00+00:00")]
    [InlineData("1646331600000", "2022-03-03T18:20:00+00:00")]
    [InlineData("3/3/2022", "2022-03-03")]
    [InlineData("25/12/2021", "2021-12-25")]
    [InlineData("12/25/2021", "2021-12-25")]
    [InlineData("03.03.2022, 18:20", "2022-03-03T18:20:00")]
    [InlineData("Thu, 03 Mar 2022 18:20:00 GMT", "2022-03-03T18:20:00+00:00")]
    public void Dates_in_figures_are_read(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("March 3, 2022", "2022-03-03")]
    [InlineData("Published: 3 March 2022", "2022-03-03")]
    [InlineData("3rd of March, 2022", "2022-03-03")]
    [InlineData("Mar. 3rd, 2022 at 6:20 p.m.", "2022-03-03T18:20:00")]
    [InlineData("Updated Thursday, March 3, 2022 | 12:05 AM", "2022-03-03T00:05:00")]
    [InlineData("Mar 3, 2022 18:20 EST", "2022-03-03T18:20:00-05:00")]
    public void English_dates_are_read(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("الخميس 3 مارس 2022", "2022-03-03")]
    [InlineData("3 آذار 2022", "2022-03-03")]
    [InlineData("٣ آذار/مارس ٢٠٢٢", "2022-03-03")]
    [InlineData("15 كانون الثاني 2021", "2021-01-15")]
    [InlineData("15 كانون الأول (ديسمبر) 2021", "2021-12-15")]
    [InlineData("2 تشرين الثاني 2020 - 09:15", "2020-11-02T09:15:00")]
    [InlineData("1 غشت 2019", "2019-08-01")]
    [InlineData("1 أوت 2019", "2019-08-01")]
    [InlineData("7 جويلية 2019", "2019-07-07")]
    [InlineData("24 يوليوز 2019", "2019-07-24")]
    [InlineData("11 شتنبر 2001", "2001-09-11")]
    [InlineData("5 جانفي 2023", "2023-01-05")]
    [InlineData("نشر في: 3 مارس 2022 الساعة 6:20 مساء بتوقيت غرينتش", "2022-03-03T18:20:00+00:00")]
    [InlineData("3 ماي 2023", "2023-05-03")]
    [InlineData("12 دجنبر 2020", "2020-12-12")]
    [InlineData("الأحد، 10 أبريل 2022 10:05 ص", "2022-04-10T10:05:00")]
    public void Arabic_dates_are_read_in_all_sets_of_month_names(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("30 رجب 1443 هـ", "2022-03-03")]
    [InlineData("1 رمضان 1443", "2022-04-02")]
    [InlineData("١ محرم ١٤٤٤", "2022-07-30")]
    [InlineData("١٤ ذو القعدة ١٤٤٣هـ", "2022-06-13")]
    [InlineData("25 رمضان 1445هـ الموافق 4 أبريل 2024م", "2024-04-04")]
    [InlineData("1443/07/30", "2022-03-03")]
    [InlineData("الخميس 30 رجب 1443 - 3 مارس 2022", "2022-03-03")]
    public void Hijri_dates_become_Gregorian_ones(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("2 hours ago", "2022-03-03T16:30:00+02:00")]
    [InlineData("منذ ساعتين", "2022-03-03T16:30:00+02:00")]
    [InlineData("منذ 5 دقائق", "2022-03-03T18:25:00+02:00")]
    [InlineData("قبل 3 أيام", "2022-02-28")]
    [InlineData("an hour ago", "2022-03-03T17:30:00+02:00")]
    [InlineData("yesterday", "2022-03-02")]
    [InlineData("أمس", "2022-03-02")]
    [InlineData("أول أمس", "2022-03-01")]
    [InlineData("أول من أمس", "2022-03-01")]
    [InlineData("the day before yesterday", "2022-03-01")]
    [InlineData("قبل ساعة", "2022-03-03T17:30:00+02:00")]
    [InlineData("منذ أسبوعين", "2022-02-17")]
    [InlineData("اليوم", "2022-03-03")]
    public void Relative_dates_count_back_from_the_time_given(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("no date at all")]
    [InlineData("31 February 2022")]
    [InlineData("3 March 1822")]
    [InlineData("99999999999999999999")]
    [InlineData("18:20")]
    [InlineData("30 رجب 1999")]
    public void What_is_no_date_gives_none(string text) => Assert.Null(DateParser.Parse(text, Now));

    [Fact]
    public void Without_a_time_to_count_from_relative_dates_stay_unknown() => Assert.Null(DateParser.Parse("2 hours ago", null));

    static string? Read(string text) => DateParser.Parse(text, Now)?.ToString();
}
