using Avesa.Validation.Emulator.Tests.Compat;

namespace Avesa.Validation.Emulator.Tests.Botocore;

/// <summary>The judge judged: an endpoint that answers nearly as AWS does.</summary>
public sealed class WrongAnswers
{
    [Fact]
    public async Task In_JSON_are_named_member_by_member()
    {
        var said = await Said("organizations", """{"Organization":{"Idd":"o-avesaexample","Arn":5,"FeatureSet":"SOME","AvailablePolicyTypes":{}}}""");

        said.Should().Contain(".Organization.Idd is no member")
            .And.Contain(".Organization.Arn is no string: 5")
            .And.Contain(".Organization.FeatureSet is none of ['ALL', 'CONSOLIDATED_BILLING']: 'SOME'")
            .And.Contain(".Organization.AvailablePolicyTypes is no list: {}")
            .And.Contain("there is no request id")
            .And.Contain("it was answered");
    }

    [Fact]
    public async Task In_XML_are_named_member_by_member()
    {
        const string Answer =
            """
            <ListTopicsResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><ListTopicsResult><Topics><item/>
            <member><TopicArn>arn:aws:sns:us-east-1:987654321098:a</TopicArn><Owner/></member></Topics><Nonsense/></ListTopicsResult></ListTopicsResponse>
            """;

        var said = await Said("sns", Answer);

        said.Should().Contain(".Topics.item is no item: these are called member")
            .And.Contain(".Topics[1].Owner is no member")
            .And.Contain(".Nonsense is no member")
            .And.Contain("the root is {http://sns.amazonaws.com/doc/2010-03-31/}ListTopicsResponse, or has no request id");
    }

    private static async Task<IReadOnlyList<string>> Said(string service, string answer)
    {
        var missing = await Python.Lacks("botocore");
        Assert.SkipWhen(missing is not null, missing ?? "");
        await using var stub = await AwsStub.Start();
        for (var i = 0; i < 20; i++)
        {
            stub.Answers(answer);
        }

        var verdicts = await Judge.Verdicts(new Uri(stub.Url), [service], []);
        return [.. verdicts.SelectMany(verdict => verdict["problems"]!.AsArray()).Select(problem => (string)problem!)];
    }
}
