// Stores an English and an Arabic article and finds both with one query.
//   npm install @grpc/grpc-js @grpc/proto-loader && node docs/examples/articles.js localhost:8090 protos
const { promisify } = require('node:util');
const grpc = require('@grpc/grpc-js');
const loader = require('@grpc/proto-loader');

const HTML = `<article><h1>Khartoum hospital reopens</h1><p>The teaching hospital in Khartoum reopened on Monday after two years of repairs.</p>
<p>Doctors said the emergency ward would take its first patients within a week.</p></article>`;

async function main(address = 'localhost:8090', protos = 'protos') {
  const files = ['extraction', 'indexing', 'search'].map((name) => `khabar/v1/${name}.proto`);
  const { khabar } = grpc.loadPackageDefinition(loader.loadSync(files, { includeDirs: [protos], longs: String, keepCase: true }));
  const clients = ['ExtractionService', 'IndexingService', 'SearchService'].map((name) => new khabar.v1[name](address, grpc.credentials.createInsecure()));
  const [extraction, indexing, search] = clients;
  const call = (client, method, request) => promisify(client[method].bind(client))(request, { deadline: Date.now() + 30_000 });

  const page = { html: Buffer.from(HTML), url: 'https://courier.example/hospital' };
  const { article } = await call(extraction, 'Extract', { page });
  const english = await call(indexing, 'Index', { article: { ...article, id: 'hospital-en' }, page });
  const arabic = await call(indexing, 'Index', {
    article: { id: 'hospital-ar', title: 'إعادة افتتاح مستشفى الخرطوم', text: 'أعيد افتتاح مستشفى الخرطوم التعليمي يوم الاثنين بعد عامين من أعمال الترميم.' },
  });

  const found = await call(search, 'Search', { query: 'Khartoum', at_least: [english.position, arabic.position] });
  for (const hit of found.hits) console.log([hit.id, hit.language, hit.title.text].join('\t'));

  await call(indexing, 'Index', { article: { title: 'No id' } }).catch((refused) => console.log('refused:', refused.details));
  clients.forEach((client) => client.close());
}

main(...process.argv.slice(2));
