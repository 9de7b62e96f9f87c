using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListMFADevices.html">ListMFADevices</see>.
/// </summary>
[Throws(typeof(NoSuchEntityException), typeof(ServiceFailureException))]
public class ListMFADevicesRequest : AmazonIdentityManagementServiceRequest
{
    public string UserName { get; set; }

    public string Marker { get; set; }

    public int? MaxItems { get; set; }
}

public class ListMFADevicesResponse : AmazonWebServiceResponse
{
    public List<MFADevice> MFADevices { get; set; }

    public bool? IsTruncated { get; set; }

    public string Marker { get; set; }
}

/// <summary>All pages, or all results of all pages; consumed once.</summary>
public interface IListMFADevicesPaginator
{
    IPaginatedEnumerable<ListMFADevicesResponse> Responses { get; }

    IPaginatedEnumerable<MFADevice> MFADevices { get; }
}

internal sealed class ListMFADevicesPaginator(IAmazonIdentityManagementService client, ListMFADevicesRequest request)
    : Paginator<ListMFADevicesRequest, ListMFADevicesResponse>(
        request, client.ListMFADevicesAsync, response => response.Marker),
        IListMFADevicesPaginator
{
    public IPaginatedEnumerable<MFADevice> MFADevices => Each(response => response.MFADevices);

    protected override string Token { get => Request.Marker; set => Request.Marker = value; }

    protected override bool HasMore(ListMFADevicesResponse response, string token) => response.IsTruncated == true;
}
