using System.Globalization;
using Amazon.Lambda;
using Amazon.Lambda.Model;

namespace Avesa.Validation.Emulator.Tests.Lambda;

[FromAwsDocs("https://docs.aws.amazon.com/lambda/latest/api/API_ListFunctions.html")]
public sealed class ManyFunctions : IClassFixture<TwoAccounts>
{
    private readonly AmazonLambdaClient lambda;

    public ManyFunctions(TwoAccounts accounts)
    {
        lambda = accounts.Lambda(TwoAccounts.SourceKey);
        for (var i = 0; i < 120; i++)
        {
            accounts.Source.AddFunction(string.Create(CultureInfo.InvariantCulture, $"function-{i:D3}"));
        }

        accounts.Source.Functions["function-000"].Publish();
        accounts.Source.Functions["function-000"].Publish();
    }

    [Fact]
    public async Task Come_fifty_a_page_however_many_are_asked_for()
    {
        var first = await lambda.ListFunctionsAsync(new ListFunctionsRequest { MaxItems = 10_000 }, TestContext.Current.CancellationToken);
        var second = await lambda.ListFunctionsAsync(new ListFunctionsRequest { Marker = first.NextMarker }, TestContext.Current.CancellationToken);
        var third = await lambda.ListFunctionsAsync(new ListFunctionsRequest { Marker = second.NextMarker }, TestContext.Current.CancellationToken);

        first.Functions.Should().HaveCount(50);
        third.Functions.Should().HaveCount(20);
        third.NextMarker.Should().BeNull();
        first.Functions.Concat(second.Functions).Concat(third.Functions).Select(function => function.FunctionName).Should().OnlyHaveUniqueItems().And.HaveCount(120);
    }

    [Fact]
    public async Task Are_listed_without_their_state()
    {
        var page = await lambda.ListFunctionsAsync(new ListFunctionsRequest { MaxItems = 1 }, TestContext.Current.CancellationToken);

        var function = page.Functions.Should().ContainSingle().Subject;
        function.FunctionArn.Should().Be("arn:aws:lambda:us-east-1:123456789012:function:function-000");
        function.Version.Should().Be("$LATEST");
        function.State.Should().BeNull();
        function.LastUpdateStatus.Should().BeNull();
        function.RuntimeVersionConfig.Should().BeNull();
    }

    [Fact]
    public async Task Come_with_their_versions_when_all_are_asked_for()
    {
        var page = await lambda.ListFunctionsAsync(new ListFunctionsRequest { FunctionVersion = FunctionVersion.ALL, MaxItems = 4 }, TestContext.Current.CancellationToken);

        page.Functions.Select(function => (function.FunctionName, function.Version)).Should().Equal(
            ("function-000", "$LATEST"), ("function-000", "1"), ("function-000", "2"), ("function-001", "$LATEST"));
        page.Functions[1].FunctionArn.Should().Be("arn:aws:lambda:us-east-1:123456789012:function:function-000:1");
    }

    [Theory]
    [InlineData("made-up")]
    [InlineData("AAAA")]
    public async Task Are_refused_for_a_marker_that_was_never_issued(string marker)
    {
        var listing = () => lambda.ListFunctionsAsync(new ListFunctionsRequest { Marker = marker }, TestContext.Current.CancellationToken);

        await listing.Should().ThrowAsync<InvalidParameterValueException>();
    }

    [Fact]
    public async Task Are_refused_for_the_marker_of_another_listing()
    {
        var all = await lambda.ListFunctionsAsync(new ListFunctionsRequest { FunctionVersion = FunctionVersion.ALL, MaxItems = 4 }, TestContext.Current.CancellationToken);

        var listing = () => lambda.ListFunctionsAsync(new ListFunctionsRequest { Marker = all.NextMarker }, TestContext.Current.CancellationToken);

        await listing.Should().ThrowAsync<InvalidParameterValueException>();
    }
}
