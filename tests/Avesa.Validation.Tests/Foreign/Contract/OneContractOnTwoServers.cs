using System.Text.Encodings.Web;
using System.Text.Json;

namespace Avesa.Validation.Tests.Foreign.Contract;

/// <summary>The suite's own readers ask the emulator and moto, which nobody here wrote, the same of the same state.</summary>
public sealed class OneContractOnTwoServers(ContractServers servers) : IClassFixture<ContractServers>
{
    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<TheoryDataRow<string, string>> Cases() =>
        from server in (string[])["emulator", "moto"]
        from question in Questions.All
        select new TheoryDataRow<string, string>(server, question.Subject);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Is_answered_as_the_documentation_says_unless_a_departure_is_known(string server, string subject)
    {
        var question = Questions.All.Single(question => question.Subject == subject);
        var departure = server == "moto" ? Departure.All.SingleOrDefault(departure => departure.Subject == subject) : null;

        (await Answer(server, question)).Should().Be(departure?.Moto ?? question.Answer, departure?.Because ?? question.Page);
    }

    [Fact]
    public void Knows_no_departure_that_is_none()
    {
        Departure.All.Select(departure => departure.Subject).Should().OnlyHaveUniqueItems().And.BeSubsetOf(Questions.All.Select(question => question.Subject));
        Questions.All.Select(question => question.Subject).Should().OnlyHaveUniqueItems();
        Questions.All.Where(question => Departure.All.Any(departure => departure.Subject == question.Subject && departure.Moto == question.Answer)).Should().BeEmpty();
    }

    private async Task<string> Answer(string server, Question question)
    {
        try
        {
            return JsonSerializer.Serialize(await servers.Ask(server, question), AsWritten);
        }
        catch (Amazon.Runtime.AmazonServiceException refused)
        {
            return $"{refused.GetType().Name}: {refused.ErrorCode}";
        }
    }
}
