using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Network;

/// <summary>EC2's pages and the ids that narrow a listing.</summary>
internal static class NetworkPages
{
    /// <summary>A page; filters other than by id are not here.</summary>
    public static JsonObject Answer<T>(Call call, JsonObject input, string member, int least, IEnumerable<T> all, Func<T, string> id, IReadOnlyList<string> ids, string notFound, Func<T, JsonObject> shape)
    {
        if (input.ContainsKey("Filter"))
        {
            throw NotImplementedHere.Part("ec2", call.Operation, "filters");
        }

        var size = input.Number("MaxResults", least, 1000, "InvalidParameterValue") ?? 1000;
        var items = all.ToList();
        if (ids.FirstOrDefault(wanted => items.All(item => id(item) != wanted)) is { } missing)
        {
            throw new AwsError(notFound, $"The ID '{missing}' does not exist");
        }

        var page = Page.Of(call, items.Where(item => ids.Count == 0 || ids.Contains(id(item))), id, size, input.Text("NextToken"), $"{call.Region}\n{string.Join('\n', ids)}", () => new AwsError("InvalidNextToken", "The token is not valid."));
        var output = new JsonObject { [member] = new JsonArray([.. page.Items.Select(shape)]) };
        if (page.Next is { } next)
        {
            output["nextToken"] = next;
        }

        return output;
    }
}
