using System.Text;
using Avesa.Validation.Gate;
using Avesa.Validation.Reports.Page;

namespace Avesa.Validation.Reports;

/// <summary>
/// The checklist as a page that needs nothing beside itself: no network, no server, and no script for whoever has none. Text of an account is
/// encoded by the template engine, which has no way around that but for the page's own style and script.
/// </summary>
public static class ChecklistPage
{
    /// <summary>Its name in the folder of the reports.</summary>
    public const string Name = "checklist.html";

    /// <summary>How many bytes the page has at most; it shows less of long lists and texts where it would have more, and says so.</summary>
    public const int LargestPage = 2_800_000;

    /// <summary>Writes the page of a run.</summary>
    public static void Write(TextWriter writer, RunRecord run)
    {
        var page = "";
        foreach (var detail in PageDetail.FromMostToLeast)
        {
            page = PageTemplates.Render(new PageBuilder(run, detail).Build());
            if (Encoding.UTF8.GetByteCount(page) <= LargestPage)
            {
                break;
            }
        }

        writer.Write(page);
    }
}
