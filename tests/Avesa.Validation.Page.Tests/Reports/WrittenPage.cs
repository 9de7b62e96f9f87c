using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Avesa.Validation.Gate;
using Avesa.Validation.Reports;

namespace Avesa.Validation.Page.Tests.Reports;

/// <summary>The page of a run, as written and as a parser reads it.</summary>
internal sealed class WrittenPage
{
    private WrittenPage(string html)
    {
        Html = html;
        Document = new HtmlParser().ParseDocument(html);
    }

    public string Html { get; }

    public IHtmlDocument Document { get; }

    public int Bytes => Encoding.UTF8.GetByteCount(Html);

    /// <summary>Every element with its attributes' names and its classes, in order: what of a page must not depend on any text in it.</summary>
    public IEnumerable<string> Skeleton => Document.All.Select(element =>
        $"{element.LocalName}[{string.Join(' ', element.Attributes.Select(attribute => attribute.LocalName).Order(StringComparer.Ordinal))}].{element.ClassName}");

    public static WrittenPage Of(RunRecord run)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        ChecklistPage.Write(writer, run);
        return new WrittenPage($"{writer}");
    }

    /// <summary>The texts of what a selector finds, spaces run together.</summary>
    public IReadOnlyList<string> Texts(string selector) =>
        [.. Document.QuerySelectorAll(selector).Select(element => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];

    public IElement One(string selector) => Document.QuerySelectorAll(selector).Should().ContainSingle(selector).Subject;
}
