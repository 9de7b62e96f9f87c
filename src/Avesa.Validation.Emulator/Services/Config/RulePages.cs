using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Config;

/// <summary>AWS Config's pages of rules: 25 a page, whose size nobody chooses.</summary>
internal static class RulePages
{
    private const int Size = 25;

    /// <summary>A page of the rules that an operation names; of all, where none is named.</summary>
    /// <exception cref="AwsError">NoSuchConfigRuleException, InvalidNextTokenException.</exception>
    public static JsonObject Answer(Call call, JsonObject input, string member, Func<ConfigRule, bool> chosen, Func<ConfigRule, JsonObject> shape, string filters)
    {
        var rules = call.Watched.ConfigRules;
        var names = input.Texts("ConfigRuleNames");
        if (names.FirstOrDefault(name => !rules.ContainsKey(name)) is { } missing)
        {
            throw new AwsError("NoSuchConfigRuleException", $"The ConfigRule '{missing}' provided in the request is invalid. Please check the configRule name.");
        }

        var found = rules.Values.Where(rule => (names.Count == 0 || names.Contains(rule.Name)) && chosen(rule));
        var page = Page.Of(
            call, found, rule => rule.Name, Size, input.Text("NextToken"), $"{call.Region}\n{filters}\n{string.Join('\n', names)}", () => new AwsError("InvalidNextTokenException", "The specified next token is not valid."));
        var output = new JsonObject { [member] = new JsonArray([.. page.Items.Select(shape)]) };
        if (page.Next is { } next)
        {
            output["NextToken"] = next;
        }

        return output;
    }
}
