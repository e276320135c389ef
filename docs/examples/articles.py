"""Stores an English and an Arabic article and finds both with one query.

    python3 -m grpc_tools.protoc -I protos --python_out=build --grpc_python_out=build $(cd protos && find khabar google -name '*.proto')
    PYTHONPATH=build python3 docs/examples/articles.py localhost:8090
"""

import sys

import grpc
from khabar.v1 import article_pb2, extraction_pb2, extraction_pb2_grpc, indexing_pb2, indexing_pb2_grpc, search_pb2, search_pb2_grpc

HTML = """<article><h1>Khartoum hospital reopens</h1><p>The teaching hospital in Khartoum reopened on Monday after two years of repairs.</p>
<p>Doctors said the emergency ward would take its first patients within a week.</p></article>"""


def main(address: str) -> None:
    with grpc.insecure_channel(address) as channel:
        extraction = extraction_pb2_grpc.ExtractionServiceStub(channel)
        indexing = indexing_pb2_grpc.IndexingServiceStub(channel)
        search = search_pb2_grpc.SearchServiceStub(channel)

        page = article_pb2.Page(html=HTML.encode(), url="https://courier.example/hospital")
        article = extraction.Extract(extraction_pb2.ExtractRequest(page=page), timeout=30).article
        article.id = "hospital-en"
        arabic = article_pb2.Article(
            id="hospital-ar", title="إعادة افتتاح مستشفى الخرطوم", text="أعيد افتتاح مستشفى الخرطوم التعليمي يوم الاثنين بعد عامين من أعمال الترميم.")

        # One stream for many: an answer a request, in order, each once its article can no longer be lost.
        requests = [indexing_pb2.IndexStreamRequest(article=article, page=page), indexing_pb2.IndexStreamRequest(article=arabic)]
        positions = [answer.position for answer in indexing.IndexStream(iter(requests), timeout=30)]

        found = search.Search(search_pb2.SearchRequest(query="Khartoum", at_least=positions), timeout=30)
        for hit in found.hits:
            print(hit.id, hit.language, hit.title.text, sep="\t")

        try:
            indexing.Index(indexing_pb2.IndexRequest(article=article_pb2.Article(title="No id")), timeout=30)
        except grpc.RpcError as refused:
            print("refused:", refused.details())


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "localhost:8090")
