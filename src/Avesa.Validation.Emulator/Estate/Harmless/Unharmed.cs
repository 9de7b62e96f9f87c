using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Estate.Defects;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Estate.Harmless;

/// <summary>What several harmless changes do.</summary>
internal static class Unharmed
{
    /// <summary>Adds lines to the newest log stream of one of production's functions, at its very end.</summary>
    public static void Log(Moment moment, string function, params IEnumerable<string> lines)
    {
        var stream = moment.Production.NewestStream(function);
        var last = stream.Span!.Value.Last;
        stream.Append(lines.Select(line => new LogEvent(last, line)));
    }

    /// <summary>Adds a log group whose name begins as that of one of the five functions, full of failed runs.</summary>
    public static void Namesake(Account account, string name, DateTimeOffset time)
    {
        var group = new LogGroup { Name = name, Arn = account.ArnOf("logs", $"log-group:{name}"), Created = time.AddDays(-9) };
        account.LogGroups[name] = group;
        var invocation = new LambdaInvocation("3b1f0a52-7c4d-4e6f-8a90-b1c2d3e4f506", time, TimeSpan.FromMilliseconds(812), 256, Seed.Of(name));
        group.Stream(invocation.StreamName, invocation.First).Append(invocation.Lines(
            [(time.AddMilliseconds(700), "ERROR", "Traceback (most recent call last):\r  File \"/var/task/lambda_function.py\", line 41, in lambda_handler")]));
    }

    /// <summary>Turns the statements of a policy document round, and the members of each too.</summary>
    public static string TurnedRound(string policy)
    {
        var document = JsonNode.Parse(policy)!.AsObject();
        var statements = document["Statement"]!.AsArray();
        document["Statement"] = new JsonArray([.. statements.Reverse().Select(statement =>
            new JsonObject(statement!.AsObject().Reverse().Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()))))]);
        return document.ToJsonString();
    }

    /// <summary>A statement that denies a principal something on a resource.</summary>
    public static string Deny(string principal, string action, string resource) =>
        $$"""{"Sid":"Never","Effect":"Deny","Principal":{"AWS":"{{principal}}"},"Action":"{{action}}","Resource":"{{resource}}"}""";
}
