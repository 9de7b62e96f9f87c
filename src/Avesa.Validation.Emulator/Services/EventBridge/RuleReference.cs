using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.EventBridge;

/// <summary>A rule as a request names it: by its name, on a bus given by name or ARN.</summary>
/// <param name="Owner">The account of the bus.</param>
/// <param name="Name">The rule's name.</param>
internal sealed record RuleReference(Account Owner, string Name)
{
    /// <summary>The rule's ARN; on the default bus it does not name the bus.</summary>
    public string Arn => Owner.ArnOf("events", $"rule/{Name}");

    /// <summary>Reads the rule's name and the bus.</summary>
    /// <param name="call">The call.</param>
    /// <param name="input">The input.</param>
    /// <param name="member">The member with the rule's name.</param>
    /// <exception cref="AwsError">ValidationException, or ResourceNotFoundException for another bus.</exception>
    public static RuleReference Of(Call call, JsonObject input, string member = "Name")
    {
        var name = input.Required(member);
        return name.Length <= 64 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_')
            ? new RuleReference(Bus(call, input), name)
            : throw Inputs.Violation("ValidationException", $"'{name}'", member, @"Member must satisfy regular expression pattern: [\.\-_A-Za-z0-9]+");
    }

    /// <summary>The account whose default bus the request means.</summary>
    /// <exception cref="AwsError">ResourceNotFoundException: there is no other bus.</exception>
    public static Account Bus(Call call, JsonObject input)
    {
        var bus = input.Text("EventBusName") ?? "default";
        var (account, name) = Model.Arn.TryParse(bus, out var arn)
            ? (arn.AccountId, arn.Resource.StartsWith("event-bus/", StringComparison.Ordinal) ? arn.Resource["event-bus/".Length..] : arn.Resource)
            : (call.Account.Id, bus);
        return name == "default"
            ? call.Moment.Accounts.GetValueOrDefault(account) ?? new Account(call.Moment, account, call.Account.Region)
            : throw new AwsError("ResourceNotFoundException", $"Event bus {name} does not exist.");
    }

    /// <summary>Lets the call pass only if the caller may.</summary>
    public RuleReference Demand(Call call, string action, IReadOnlyList<string>? targets = null)
    {
        var context = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase) { ["events:creatorAccount"] = [Owner.Id] };
        if (targets is not null)
        {
            context["events:TargetArn"] = targets;
        }

        call.Demand($"events:{action}", Arn, Owner, context: context);
        return this;
    }

    /// <summary>Finds the rule.</summary>
    /// <exception cref="AwsError">ResourceNotFoundException.</exception>
    public EventRule Find() =>
        Owner.Rules.GetValueOrDefault(Name) ?? throw new AwsError("ResourceNotFoundException", $"Rule {Name} does not exist on EventBus default.");
}
