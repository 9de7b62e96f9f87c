using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.GuardDuty.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/guardduty/latest/APIReference/API_ListDetectors.html">ListDetectors</see>.
/// </summary>
[Http("GET", "/detector")]
[Throws(typeof(BadRequestException), typeof(InternalServerErrorException))]
public class ListDetectorsRequest : AmazonGuardDutyRequest
{
    [QueryString("maxResults")]
    public int? MaxResults { get; set; }

    [QueryString("nextToken")]
    public string NextToken { get; set; }
}

public class ListDetectorsResponse : AmazonWebServiceResponse
{
    [Wire("detectorIds")]
    public List<string> DetectorIds { get; set; }

    [Wire("nextToken")]
    public string NextToken { get; set; }
}

/// <summary>All pages, or all results of all pages; consumed once.</summary>
public interface IListDetectorsPaginator
{
    IPaginatedEnumerable<ListDetectorsResponse> Responses { get; }

    IPaginatedEnumerable<string> DetectorIds { get; }
}

internal sealed class ListDetectorsPaginator(IAmazonGuardDuty client, ListDetectorsRequest request)
    : Paginator<ListDetectorsRequest, ListDetectorsResponse>(
        request, client.ListDetectorsAsync, response => response.NextToken),
        IListDetectorsPaginator
{
    public IPaginatedEnumerable<string> DetectorIds => Each(response => response.DetectorIds);

    protected override string Token { get => Request.NextToken; set => Request.NextToken = value; }
}
