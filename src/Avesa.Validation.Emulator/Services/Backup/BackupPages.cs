using System.Globalization;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Backup;

/// <summary>AWS Backup's way of paging (MaxResults, 1,000 at most and by default, and NextToken) and its one error for wrong parameters.</summary>
internal static class BackupPages
{
    /// <summary>The code of everything that is wrong with a parameter.</summary>
    public const string Invalid = "InvalidParameterValueException";

    /// <summary>Answers one page.</summary>
    public static JsonObject Answer<T>(Call call, JsonObject input, string member, IEnumerable<T> all, Func<T, string> key, Func<T, JsonObject> shape, string filters)
    {
        var size = input.Number("MaxResults", 1, 1000, Invalid) ?? 1000;
        var page = Page.Of(call, all, key, size, input.Text("NextToken"), filters, () => new AwsError(Invalid, "The pagination token is not valid."));
        var output = new JsonObject { [member] = new JsonArray([.. page.Items.Select(shape)]) };
        if (page.Next is not null)
        {
            output["NextToken"] = page.Next;
        }

        return output;
    }

    /// <summary>A key that puts the newest first.</summary>
    public static string NewestFirst(DateTimeOffset created, string id) =>
        (DateTimeOffset.MaxValue.UtcTicks - created.UtcTicks).ToString("D19", CultureInfo.InvariantCulture) + id;

    /// <summary>Takes members out that have no value.</summary>
    public static JsonObject WithoutNulls(JsonObject shape) => new(shape.Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone())));
}
